/** A due date that says, when pressed, why it is this one: 为什么是这一天. Used wherever a clock is shown. */

import { Button, Modal } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ClockView } from '../features/acts/api/readCase.ts';
import { fullDate, shortDate } from '../lib/localTime.ts';
import { daysLeftText } from './DueDate.tsx';

const DateReason = lazy(() => import('./DateReason.tsx').then((each) => ({ default: each.DateReason })));

const words = { why: '为什么是这一天', close: '关闭' };

export interface WhyThisDateProps {
  clock: ClockView;
  /** What the date is for: 市人社局答复. */
  label: string;
  /** Of the page: dates of another year are shown with theirs. */
  year?: string;
}

export function WhyThisDate({ clock, label, year }: WhyThisDateProps) {
  const [open, setOpen] = useState(false);
  const date = useRef<HTMLButtonElement>(null);
  const { dueOn, workdaysLeft } = clock;
  const left = workdaysLeft === undefined ? '' : daysLeftText(workdaysLeft);
  return (
    <>
      <Button
        ref={date}
        type="link"
        style={{ padding: 0, height: 'auto', minHeight: 24, whiteSpace: 'normal', textAlign: 'start' }}
        aria-haspopup="dialog"
        aria-label={`${label}：${fullDate(dueOn)}，${left}${left ? '，' : ''}${words.why}`}
        onClick={() => setOpen(true)}
      >
        <time dateTime={dueOn}>{shortDate(dueOn, year)}</time>
      </Button>
      {left && <span> {left}</span>}
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
        <Suspense>
          <DateReason clock={clock} />
        </Suspense>
      </Modal>
    </>
  );
}
