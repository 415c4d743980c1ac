/** 退回修改: why, in a line or two, typed at once. */

import { Button, Input } from 'antd';
import { useId } from 'react';
import { isComposed } from '../../../lib/typing.ts';
import { reviewTexts as texts } from '../texts.ts';
import styles from './ReviewPage.module.css';

interface ReturnFormProps {
  reason: string;
  onChange: (reason: string) => void;
  onConfirm: () => void;
  onCancel: () => void;
}

export function ReturnForm({ reason, onChange, onConfirm, onCancel }: ReturnFormProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} style={{ fontWeight: 600 }}>
        {texts.returnReason}
      </label>
      <p style={{ margin: '0 0 4px' }}>{texts.returnHint}</p>
      <Input.TextArea
        id={id}
        autoFocus
        value={reason}
        autoSize={{ minRows: 2, maxRows: 5 }}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (isComposed(event.nativeEvent)) return;
          if (event.key === 'Escape') {
            event.preventDefault();
            onCancel();
          }
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            onConfirm();
          }
        }}
        style={{ marginBottom: 10 }}
      />
      <div className={styles.buttons}>
        <Button type="primary" onClick={onConfirm}>
          {texts.returnConfirm}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
