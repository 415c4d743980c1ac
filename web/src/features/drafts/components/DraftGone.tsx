/** A draft that is gone on the server while some of it is only here: taken up anew, or set aside. */

import { Alert, Button } from 'antd';
import type { DraftKeeper } from '../draft.ts';
import { texts } from '../texts.ts';

export function DraftGone({ keeper }: { keeper: Pick<DraftKeeper<unknown>, 'revive' | 'giveUp'> }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={texts.gone}
      description={
        <>
          <p>{texts.goneHint}</p>
          <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 0 }}>
            <Button type="primary" onClick={keeper.revive}>
              {texts.revive}
            </Button>
            <Button onClick={keeper.giveUp}>{texts.giveUp}</Button>
          </p>
        </>
      }
    />
  );
}
