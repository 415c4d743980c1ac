/** A drawer around one form: its problem, its fields, and the two buttons under it. */

import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { texts } from '../texts.ts';

export interface FormDrawerProps {
  /** Id of the form inside. */
  form: string;
  title: string;
  submit?: string;
  busy: boolean;
  /** Nothing could be sent. */
  blocked?: boolean;
  error: Error | null;
  onClose(): void;
  children: ReactNode;
}

export function FormDrawer(props: FormDrawerProps) {
  const { form, title, submit = texts.save, busy, blocked = false, error, onClose, children } = props;
  return (
    <Drawer
      open
      size={480}
      title={title}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', gap: 8 }}>
          <Button type="primary" htmlType="submit" form={form} loading={busy} disabled={blocked}>
            {submit}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      }
    >
      {error && <ProblemNote problem={problemFrom(error)} />}
      {children}
    </Drawer>
  );
}
