/** 答复: each letter with its answers per demand, copies, delivery and files; and what the proposers said of it. */

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { paths } from '../../../../app/paths.ts';
import { EmptyNote } from '../../../../components/EmptyNote.tsx';
import { Facts } from '../../../../components/Facts.tsx';
import { letterKinds, letterLives, publicityWords } from '../../../../lib/caseWords.ts';
import { dateOf, fullDate } from '../../../../lib/localTime.ts';
import { textOf, unitName } from '../../../acts/about.ts';
import type { Case, LetterView } from '../../../acts/api/readCase.ts';
import { type Choices, choicesQuery } from '../../../acts/api/readChoices.ts';
import { deliveryWays } from '../../../acts/fieldTexts.ts';
import { texts } from '../../texts.ts';
import styles from '../Case.module.css';
import { FileLink } from '../FileLink.tsx';

export function ReplyTab({ shown }: { shown: Case }) {
  const { data: choices } = useQuery(choicesQuery(shown.id));
  const { letters, ratings } = shown.view;
  if (letters.length === 0 && ratings.length === 0) return <EmptyNote text={texts.noLetters} />;
  // The reply before the opinions for it, the newest round first.
  const ordered = [...letters].sort(
    (a, b) => b.round - a.round || Number(a.kind === 'opinion') - Number(b.kind === 'opinion'),
  );
  return (
    <>
      {ordered.map((each) => (
        <LetterCard key={each.id} shown={shown} letter={each} choices={choices} />
      ))}
      <Ratings shown={shown} choices={choices} />
    </>
  );
}

interface LetterCardProps {
  shown: Case;
  letter: LetterView;
  choices: Choices | undefined;
}

function LetterCard({ shown, letter, choices }: LetterCardProps) {
  const { view } = shown;
  const unit = unitName(shown, view.assignments.find((each) => each.id === letter.assignment)?.unit);
  return (
    <section className={styles.panel}>
      <h2>
        {texts.letterOf(unit, letterKinds[letter.kind])}（{letterLives[letter.life]}）
      </h2>
      <Facts facts={letterFacts({ shown, letter, choices })} />
      <p>
        <Link to={paths.letter} params={{ id: shown.id, assignment: letter.assignment }}>
          {texts.openLetter}
        </Link>
      </p>
      <h3>{texts.answers}</h3>
      {letter.answers.length === 0 ? (
        <p className={styles.quiet}>{texts.noAnswers}</p>
      ) : (
        <ol style={{ margin: 0, paddingInlineStart: 24 }}>
          {letter.answers.map(({ demand, text }) => (
            <li key={demand} style={{ marginBottom: 6 }}>
              <div className={styles.quiet}>
                {textOf(shown, view.demands.find((each) => each.id === demand)?.text)}
              </div>
              <div className="running-text">{textOf(shown, text)}</div>
            </li>
          ))}
        </ol>
      )}
      <Delivery shown={shown} letter={letter} />
    </section>
  );
}

function letterFacts({ shown, letter, choices }: LetterCardProps): [string, ReactNode][] {
  const label = (code: string | undefined) => {
    const found = choices?.classes.find((each) => each.code === code);
    return found ? `${found.label}（${found.meaning}）` : code;
  };
  const { contact, publicity } = letter;
  const facts: [string, ReactNode | undefined][] = [
    [texts.letterNumber, letter.number],
    [texts.issuedOn, letter.issuedOn && fullDate(letter.issuedOn)],
    [texts.signer, textOf(shown, letter.signer)],
    [texts.class, label(letter.class)],
    ...letter.classCorrections.map(({ from, to, at, reason }): [string, string] => [
      '',
      `${texts.corrected(label(from) ?? '', label(to) ?? '', fullDate(dateOf(at)))}：${textOf(shown, reason)}`,
    ]),
    [
      texts.letterPublicity,
      publicity &&
        [publicityWords[publicity], textOf(shown, letter.publicityReason)].filter(Boolean).join('：'),
    ],
    [texts.contactPerson, contact && `${textOf(shown, contact.name)} ${textOf(shown, contact.telephone)}`],
    [texts.copies, letter.cc.map((each) => unitName(shown, each)).join('、')],
    [texts.scan, letter.scan && <FileLink key="scan" shown={shown} file={letter.scan} />],
  ];
  return facts.filter(([, value]) => value !== undefined && value !== '');
}

function Delivery({ shown, letter }: { shown: Case; letter: LetterView }) {
  if (letter.recipients.length === 0) return null;
  const nameOf = (id: string) => {
    const of = id.slice(id.indexOf('/') + 1);
    return shown.names.proposers[of] ?? unitName(shown, of);
  };
  return (
    <>
      <h3>{texts.delivery}</h3>
      <ul className={styles.lines}>
        {letter.recipients.map(({ id, delivered, failed }) => {
          const files = letter.files.filter((each) => each.recipient === id);
          return (
            <li key={id}>
              {nameOf(id)}：
              {delivered
                ? texts.delivered(fullDate(delivered.on), deliveryWays[delivered.way])
                : texts.notDelivered}
              {files.map(({ file }) => (
                <Fragment key={file}>
                  {' '}
                  <FileLink shown={shown} file={file} of={nameOf(id)} />
                </Fragment>
              ))}
              {failed && !delivered && (
                <Alert type="warning" showIcon title={texts.failed(failed.reason)} style={{ marginTop: 4 }} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Ratings({ shown, choices }: { shown: Case; choices: Choices | undefined }) {
  const { ratings, assignments } = shown.view;
  if (ratings.length === 0) return null;
  const valuesOf = (values: Readonly<Record<string, string>>) =>
    (choices?.axes ?? [])
      .flatMap(({ code, label, values: known }) => {
        const value = known.find((each) => each.code === values[code]);
        return value ? [`${label}：${value.label}`] : [];
      })
      .join('，');
  return (
    <section className={styles.panel}>
      <h2>{texts.ratings}</h2>
      <ul className={styles.lines}>
        {ratings.map(({ id, proposer, assignment, values, text, paper }) => (
          <li key={id}>
            <strong>
              {shown.names.proposers[proposer]}（
              {unitName(shown, assignments.find((each) => each.id === assignment)?.unit)}）
            </strong>
            ：{values ? valuesOf(values) : texts.noRating}
            <div className="running-text">{textOf(shown, text)}</div>
            {paper?.scan && <FileLink shown={shown} file={paper.scan} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
