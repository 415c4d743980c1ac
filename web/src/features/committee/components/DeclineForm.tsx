/** 不予立案: the ground, then what becomes of the idea, by digits; a word of explanation where wanted. */

import { Button, Input } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { isComposed } from '../../../lib/typing.ts';
import type { Choices } from '../../acts/api/readChoices.ts';
import type { Chosen } from '../review/useReviewRun.ts';
import { reviewTexts as texts } from '../texts.ts';
import { NumberedChoices } from './NumberedChoices.tsx';
import styles from './ReviewPage.module.css';

interface DeclineFormProps {
  choices: Choices;
  chosen: Chosen;
  choose: (change: Partial<Chosen>) => void;
  onConfirm: () => void;
  onCancel: () => void;
}

export function DeclineForm({ choices, chosen, choose, onConfirm, onCancel }: DeclineFormProps) {
  const id = useId();
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => start.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={start} tabIndex={-1} style={{ outline: 'none' }}>
      <p style={{ margin: '0 0 8px' }}>{texts.declineHint}</p>
      <NumberedChoices
        legend={texts.ground}
        choices={choices.grounds}
        value={chosen.ground}
        onChange={(ground) => choose({ ground })}
      />
      <NumberedChoices
        legend={texts.disposition}
        choices={choices.dispositions}
        value={chosen.disposition}
        onChange={(disposition) => choose({ disposition })}
      />
      <label htmlFor={id}>{texts.reason}</label>
      <Input
        id={id}
        value={chosen.declineReason}
        onChange={(event) => choose({ declineReason: event.target.value })}
        onPressEnter={(event) => {
          if (!isComposed(event.nativeEvent)) onConfirm();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isComposed(event.nativeEvent)) start.current?.focus();
        }}
        maxLength={choices.lengths.line}
        style={{ marginBottom: 10 }}
      />
      <div className={styles.buttons}>
        <Button type="primary" onClick={onConfirm}>
          {texts.declineConfirm}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
