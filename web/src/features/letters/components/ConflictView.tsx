/** Two have written: both texts side by side, differences marked, and a person says which goes on. */

import { Alert, Button } from 'antd';
import { fullTime } from '../../../lib/localTime.ts';
import type { UsedDraft } from '../../drafts/useDraft.ts';
import type { LetterDraft } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';
import { LetterBlocks } from './LetterBlocks.tsx';
import { LetterChanges } from './LetterChanges.tsx';
import styles from './letters.module.css';

const words = texts.conflict;

export function ConflictView({ keeper, state }: UsedDraft<LetterDraft>) {
  const { theirs, body: mine } = state;
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
            onClick={() => void keeper.choose('mine')}
            style={{ marginBottom: 8, minHeight: 40 }}
          >
            {words.keepMine}
          </Button>
          <LetterBlocks body={mine.body} />
          <Fields of={mine} besides={theirs.body} />
        </section>
        <section className={styles.sheet} aria-label={words.theirs(personName)}>
          <h2>{words.theirs(personName)}</h2>
          <Button onClick={() => void keeper.choose('theirs')} style={{ marginBottom: 8, minHeight: 40 }}>
            {words.keepTheirs}
          </Button>
          <LetterChanges
            versions={[
              { body: mine.body, label: words.mine, author: words.mine },
              { body: theirs.body.body, label: personName, author: personName },
            ]}
          />
          <Fields of={theirs.body} besides={mine} />
        </section>
      </div>
    </section>
  );
}

/** What stands beside the text, where the two do not agree. */
function Fields({ of, besides }: { of: LetterDraft; besides: LetterDraft }) {
  const other = new Map(fieldsOf(besides));
  const differing = fieldsOf(of).filter(([name, value]) => value !== other.get(name));
  if (differing.length === 0) return null;
  return (
    <ul aria-label={texts.fields.label} style={{ margin: '8px 0 0', paddingLeft: 20 }}>
      {differing.map(([name, value]) => (
        <li key={name}>
          {name}：{value === '' ? texts.reading.notSet : value}
        </li>
      ))}
    </ul>
  );
}

function fieldsOf(draft: LetterDraft): [string, string][] {
  const names = texts.fields;
  return [
    [names.class, draft.class ?? ''],
    [names.publicity, draft.publicity ? names.publicities[draft.publicity] : ''],
    [names.publicityReason, draft.publicityReason],
    [names.salutations, Object.values(draft.salutations).join('、')],
    [names.contactName, draft.contactName],
    [names.contactTelephone, draft.contactTelephone],
    [names.cc, draft.cc ? names.ccDiffers(draft.cc.length) : ''],
  ];
}
