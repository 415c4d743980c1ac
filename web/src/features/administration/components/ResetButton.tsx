/** Resets the chosen passwords, after saying what that means; the slips go to the page. */

import { App, Button } from 'antd';
import { problemFrom } from '../../../lib/problem.ts';
import type { Person } from '../api/usePeople.ts';
import { type Slip, useResetAccounts } from '../api/useResetAccounts.ts';
import { texts } from '../texts.ts';

const words = texts.people;

export interface ResetButtonProps {
  people: readonly Pick<Person, 'id' | 'name'>[];
  label: string;
  onSlips(slips: Slip[]): void;
}

export function ResetButton({ people, label, onSlips }: ResetButtonProps) {
  const { modal } = App.useApp();
  const reset = useResetAccounts();
  const ask = () =>
    modal.confirm({
      title: words.resetTitle,
      content: words.resetText(people.map((each) => each.name).join('、')),
      okText: words.resetConfirm,
      cancelText: texts.cancel,
      onOk: async () => {
        try {
          onSlips((await reset.mutateAsync(people.map((each) => each.id))).slips);
        } catch (error) {
          modal.error({ title: words.resetTitle, content: problemFrom(error).message });
        }
      },
    });
  return (
    <Button disabled={people.length === 0} loading={reset.isPending} onClick={ask}>
      {label}
    </Button>
  );
}
