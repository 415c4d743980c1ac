/** One line that says where the text is: saved when, being saved, or only on this machine. */

import { Button } from 'antd';
import { colours } from '../../../app/theme.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { clockTime } from '../../../lib/localTime.ts';
import type { DraftState } from '../draft.ts';
import { texts } from '../texts.ts';

interface DraftStatusLineProps {
  state: Pick<DraftState<unknown>, 'status' | 'savedAt' | 'problem' | 'restored'>;
  onRetry: () => void;
}

export function DraftStatusLine({ state, onRetry }: DraftStatusLineProps) {
  const { status, problem, restored } = state;
  const isBad = status === 'waiting' || status === 'refused' || status === 'conflict' || status === 'gone';
  return (
    <>
      <span role="status" style={{ color: isBad ? colours.overdue : colours.quiet }}>
        {wordsOf(state)}
        {restored && status === 'saved' && ` ${texts.restored}`}
      </span>
      {status === 'waiting' && (
        <Button size="small" onClick={onRetry}>
          {texts.retry}
        </Button>
      )}
      {problem && (status === 'refused' || status === 'loading') && <ProblemNote problem={problem} />}
    </>
  );
}

function wordsOf({ status, savedAt }: DraftStatusLineProps['state']): string {
  switch (status) {
    case 'saved':
      return savedAt === undefined ? texts.saving : texts.saved(clockTime(savedAt));
    case 'loading':
    case 'untouched':
    case 'saving':
    case 'waiting':
    case 'conflict':
    case 'gone':
    case 'refused':
      return texts[status];
  }
}
