/** Where the text is: said quietly while all is well, and plainly when it is only on this machine. */

import { Button } from 'antd';
import { texts as frameTexts } from '../../../app/texts.ts';
import { colours } from '../../../app/theme.ts';
import { clockTime } from '../../../lib/localTime.ts';
import type { Problem } from '../../../lib/problem.ts';
import type { DraftState } from '../draft.ts';
import { texts } from '../texts.ts';

interface DraftStatusLineProps {
  state: Pick<DraftState<unknown>, 'status' | 'savedAt' | 'problem' | 'restored'>;
  onRetry: () => void;
}

export function DraftStatusLine({ state, onRetry }: DraftStatusLineProps) {
  const { status, problem, savedAt, restored } = state;
  switch (status) {
    case 'loading':
      return problem ? (
        <Loud text={problem.message} problem={problem} onRetry={onRetry} />
      ) : (
        <Quiet text={texts.loading} />
      );
    case 'saved':
      return (
        <Quiet
          text={[
            savedAt === undefined ? texts.saving : texts.saved(clockTime(savedAt)),
            restored ? texts.restored : '',
          ]
            .join(' ')
            .trim()}
        />
      );
    case 'untouched':
    case 'unsaved':
    case 'saving':
      return <Quiet text={texts[status]} />;
    case 'waiting':
      return <Loud text={texts.waiting} problem={problem} onRetry={onRetry} />;
    case 'refused':
      return <Loud text={`${texts.refused}${problem?.message ?? ''}`} problem={problem} onRetry={onRetry} />;
    case 'conflict':
    case 'gone':
      // Said at length by `DraftConflict`.
      return <Quiet text={texts[status]} />;
  }
}

function Quiet({ text }: { text: string }) {
  return (
    <span role="status" style={{ color: colours.quiet }}>
      {text}
    </span>
  );
}

interface LoudProps {
  text: string;
  problem: Problem | undefined;
  onRetry: () => void;
}

/** Small, for it stands over what is being written; heard at once all the same. */
function Loud({ text, problem, onRetry }: LoudProps) {
  return (
    <>
      <span role="alert" style={{ color: colours.overdue }}>
        {text}
        {problem && `（${frameTexts.code} ${problem.code}）`}
      </span>
      <Button onClick={onRetry}>{texts.retry}</Button>
    </>
  );
}
