/** A letter as its signers read it: the text or what has changed in it, who has signed, and what they may do now. */

import { Alert, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { textOf } from '../../acts/about.ts';
import type { LetterView } from '../../acts/api/readCase.ts';
import { useLetterPages } from '../api/useLetterPages.ts';
import { actorName, allowedRow, bodyAt, type LetterContext } from '../model/letterContext.ts';
import { texts } from '../texts.ts';
import { ChainView } from './ChainView.tsx';
import { CoHandlers } from './CoHandlers.tsx';
import { IssueBox } from './IssueBox.tsx';
import { LetterBlocks } from './LetterBlocks.tsx';
import { LetterChanges, type ReadVersion } from './LetterChanges.tsx';
import { LetterFacts } from './LetterFacts.tsx';
import styles from './letters.module.css';
import { Sheets } from './Sheets.tsx';
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
  const [mode, setMode] = useState<'clean' | 'changes' | 'pages'>(earlier.length > 0 ? 'changes' : 'clean');
  const [from, setFrom] = useState<number>();
  const start = from ?? earlier.length - 1;
  const compared = useMemo(() => versions.slice(Math.max(start, 0)), [versions, start]);
  const beside = letter.answers.filter((each) => !each.marked);
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12, alignItems: 'center' }}>
        <Segmented
          aria-label={words.text}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'clean', label: words.clean },
            ...(earlier.length > 0 ? [{ value: 'changes' as const, label: words.changes }] : []),
            { value: 'pages', label: words.pages },
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
      {mode === 'pages' && <Pages proposal={shown.id} letter={letter} />}
      {mode === 'changes' && <LetterChanges versions={compared} />}
      {mode === 'clean' && <LetterBlocks body={bodyAt(shown, letter.body)} demands={demands} />}
      {mode !== 'pages' && beside.length > 0 && (
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

function Pages({ proposal, letter }: { proposal: string; letter: LetterView }) {
  const { data, error } = useLetterPages(proposal, letter);
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (!data) return <Loading />;
  return (
    <>
      {data.unprintable.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={texts.preview.unprintable}
          description={data.unprintable.join('；')}
        />
      )}
      <Sheets svg={data.svg} pages={data.pages} />
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
