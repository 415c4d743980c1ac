/** A letter as its signers read it: the text or what has changed in it, who has signed, and what they may do now. */

import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { textOf } from '../../acts/about.ts';
import type { LetterView } from '../../acts/api/readCase.ts';
import { actorName, allowedRow, bodyAt, type LetterContext } from '../model/letterContext.ts';
import { texts } from '../texts.ts';
import { ChainView } from './ChainView.tsx';
import { CoHandlers } from './CoHandlers.tsx';
import { IssueBox } from './IssueBox.tsx';
import { LetterBlocks } from './LetterBlocks.tsx';
import { LetterChanges, type ReadVersion } from './LetterChanges.tsx';
import { LetterFacts } from './LetterFacts.tsx';
import styles from './letters.module.css';
import { SignBox, useEdit } from './SignBox.tsx';

const words = texts.reading;

export function ReadingDesk({ context, letter }: { context: LetterContext; letter: LetterView }) {
  const sign = allowedRow(context, 'signOff', letter.id);
  const edit = useEdit(context, letter);
  return (
    <div className={styles.reading}>
      <section className={styles.sheet} aria-label={words.text}>
        {edit.isOpen ? edit.editor : <Text context={context} letter={letter} />}
      </section>
      <div>
        {sign && letter.life === 'inSignOff' && (
          <SignBox context={context} letter={letter} sign={sign} edit={edit} />
        )}
        <section className={styles.sheet} style={{ marginTop: 12 }}>
          <ChainView context={context} letter={letter} />
          <LetterFacts context={context} letter={letter} />
          <CoHandlers context={context} />
        </section>
        <IssueBox context={context} letter={letter} />
      </div>
    </div>
  );
}

function Text({ context, letter }: { context: LetterContext; letter: LetterView }) {
  const { shown, demands } = context;
  const versions = useVersions(context, letter);
  const earlier = versions.slice(0, -1);
  // Looked at as it came from the edition before: what is new is what a signer asks for.
  const [mode, setMode] = useState<'clean' | 'changes'>(earlier.length > 0 ? 'changes' : 'clean');
  const [from, setFrom] = useState<number>();
  const start = from ?? earlier.length - 1;
  const compared = useMemo(() => versions.slice(Math.max(start, 0)), [versions, start]);
  const beside = letter.answers.filter((each) => !each.marked);
  return (
    <>
      {earlier.length > 0 && (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12, alignItems: 'center' }}>
          <Segmented
            aria-label={words.text}
            value={mode}
            onChange={setMode}
            options={[
              { value: 'clean', label: words.clean },
              { value: 'changes', label: words.changes },
            ]}
          />
          {mode === 'changes' && (
            <Select
              aria-label={words.from}
              value={start}
              style={{ minWidth: 180 }}
              options={earlier.map(({ label }, value) => ({ value, label }))}
              onChange={setFrom}
            />
          )}
        </div>
      )}
      {mode === 'changes' && earlier.length > 0 ? (
        <LetterChanges versions={compared} />
      ) : (
        <LetterBlocks body={bodyAt(shown, letter.body)} demands={demands} />
      )}
      {beside.length > 0 && (
        <>
          <h2>{words.answersBeside}</h2>
          {beside.map(({ demand, text }) => (
            <div key={demand} className={styles.quote}>
              <strong>{demands.find((each) => each.id === demand)?.label}</strong>
              <p style={{ margin: '4px 0' }}>{textOf(shown, text)}</p>
            </div>
          ))}
        </>
      )}
    </>
  );
}

/** Every edition with its author, oldest first; only those who see the making of the letter have them. */
function useVersions({ shown }: LetterContext, letter: LetterView): ReadVersion[] {
  return useMemo(
    () =>
      (letter.making?.editions ?? []).map(({ edition, body, by }) => {
        const author = actorName(shown, by);
        return { body: bodyAt(shown, body), label: words.editionBy(edition, author), author };
      }),
    [shown, letter],
  );
}
