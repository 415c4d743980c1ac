/** Two texts of one draft, side by side as one, until somebody decides; nothing is lost by either choice. */

import { Alert, Button } from 'antd';
import { fullTime } from '../../../lib/localTime.ts';
import type { DraftKeeper, DraftState } from '../draft.ts';
import { texts } from '../texts.ts';
import { TextDifference } from './TextDifference.tsx';

interface DraftConflictProps<B> {
  state: DraftState<B>;
  keeper: DraftKeeper<B>;
  /** The body as plain text, for comparing. */
  plain: (body: B) => string;
}

export function DraftConflict<B>({ state, keeper, plain }: DraftConflictProps<B>) {
  const { theirs, body } = state;
  if (!theirs) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={texts.conflictTitle(theirs.personName, fullTime(theirs.at))}
      description={
        <>
          <p>{texts.conflictHint}</p>
          <h3 style={{ fontSize: 15, margin: '8px 0' }}>{texts.mineToTheirs}</h3>
          <div style={{ maxHeight: 320, overflow: 'auto' }}>
            <TextDifference before={plain(theirs.body)} after={plain(body)} />
          </div>
          <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 0 }}>
            <Button type="primary" onClick={() => void keeper.choose('mine')}>
              {texts.keepMine}
            </Button>
            <Button onClick={() => void keeper.choose('theirs')}>{texts.keepTheirs}</Button>
          </p>
        </>
      }
    />
  );
}
