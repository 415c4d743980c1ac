/** Two have written: both texts side by side, differences marked, and a person says which goes on. */

import { Alert, Button } from 'antd';
import { fullTime } from '../../../lib/localTime.ts';
import type { DraftKeeper, DraftState } from '../model/draftKeeper.ts';
import { texts } from '../texts.ts';
import { LetterBlocks } from './LetterBlocks.tsx';
import { LetterChanges } from './LetterChanges.tsx';
import styles from './letters.module.css';

const words = texts.conflict;

export function ConflictView({ keeper, state }: { keeper: DraftKeeper; state: DraftState }) {
  const { theirs, content } = state;
  if (!theirs) return null;
  const { personName, at } = theirs;
  return (
    <section aria-label={words.label}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={words.title}
        description={words.explain(personName, fullTime(at))}
        style={{ marginBottom: 12 }}
      />
      <div className={styles.twins}>
        <section className={styles.sheet} aria-label={words.mine}>
          <h2>{words.mine}</h2>
          <Button
            type="primary"
            onClick={() => keeper.choose('mine')}
            style={{ marginBottom: 8, minHeight: 40 }}
          >
            {words.keepMine}
          </Button>
          <LetterBlocks body={content.body} />
        </section>
        <section className={styles.sheet} aria-label={words.theirs(personName)}>
          <h2>{words.theirs(personName)}</h2>
          <Button onClick={() => keeper.choose('theirs')} style={{ marginBottom: 8, minHeight: 40 }}>
            {words.keepTheirs}
          </Button>
          <LetterChanges
            versions={[
              { body: content.body, label: words.mine, author: words.mine },
              { body: theirs.content.body, label: personName, author: personName },
            ]}
          />
        </section>
      </div>
    </section>
  );
}
