/** A date that is a button: pressed, it says in a dialog how it came about. */

import { Button, Modal } from 'antd';
import { type CSSProperties, type ReactNode, Suspense, useRef, useState } from 'react';
import { fullDate, shortDate } from '../lib/localTime.ts';

const words = { why: '为什么是这一天', close: '关闭' };

export interface DateDialogProps {
  on: string;
  /** What the date is for: 市人社局答复. */
  label: string;
  /** How many days are left, told with the name of the button. */
  left?: string;
  /** Of the page: dates of another year are shown with theirs. */
  year?: string | undefined;
  /** In a row that is moved through by keys of its own: no stop of the tabulator, opened by the row's key. */
  inRow?: boolean;
  /** Drawn when opened. */
  children: ReactNode;
}

const style: CSSProperties = {
  padding: 0,
  height: 'auto',
  minHeight: 24,
  whiteSpace: 'normal',
  textAlign: 'start',
  verticalAlign: 'baseline',
};

/** No higher than the text beside it, and yet wide enough for a finger. */
const rowStyle: CSSProperties = { ...style, whiteSpace: 'nowrap', padding: '8px 0', margin: '-8px 0' };

export function DateDialog({ on, label, left = '', year, inRow = false, children }: DateDialogProps) {
  const [open, setOpen] = useState(false);
  const date = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={date}
        type="link"
        style={inRow ? rowStyle : style}
        aria-haspopup="dialog"
        aria-label={`${label}：${fullDate(on)}，${left}${left ? '，' : ''}${words.why}`}
        onClick={() => setOpen(true)}
        {...(inRow && { tabIndex: -1, 'data-row-date': '' })}
      >
        <time dateTime={on}>{shortDate(on, year)}</time>
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        title={`${words.why}：${label}`}
        footer={
          <Button type="primary" autoFocus onClick={() => setOpen(false)}>
            {words.close}
          </Button>
        }
        closable={{ 'aria-label': words.close }}
        destroyOnHidden
        afterClose={() => date.current?.focus()}
      >
        <Suspense>{children}</Suspense>
      </Modal>
    </>
  );
}
