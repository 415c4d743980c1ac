/** Whether what is written is kept: said quietly while all is well, and plainly when it is not. */

import { Alert, Button } from 'antd';
import { clockTime } from '../../../lib/localTime.ts';
import type { DraftKeeper, DraftState } from '../model/draftKeeper.ts';
import { texts } from '../texts.ts';

export function SaveLine({ keeper, state }: { keeper: DraftKeeper; state: DraftState }) {
  const { status, savedAt, problem } = state;
  switch (status) {
    case 'saved':
      return <Quiet text={savedAt ? texts.saved(clockTime(savedAt)) : texts.savedNever} />;
    case 'unsaved':
      return <Quiet text={texts.unsaved} />;
    case 'saving':
      return <Quiet text={texts.saving} />;
    case 'lost':
      return <Loud text={texts.lost} keeper={keeper} />;
    case 'refused':
      return <Loud text={problem ? `${texts.refused}${problem.message}` : texts.refused} keeper={keeper} />;
    case 'ended':
      return <Alert type="warning" showIcon role="alert" title={texts.ended} />;
    case 'conflict':
      return <Quiet text={texts.conflict.title} />;
  }
}

function Quiet({ text }: { text: string }) {
  return (
    <span role="status" data-testid="save-state">
      {text}
    </span>
  );
}

function Loud({ text, keeper }: { text: string; keeper: DraftKeeper }) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={text}
      action={
        <Button size="small" onClick={keeper.retry}>
          {texts.retry}
        </Button>
      }
    />
  );
}
