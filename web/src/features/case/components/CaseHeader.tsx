/** All facts of a case in one place, above every tab. */

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Light } from '../../../components/Light.tsx';
import { awaitedText, caseLives, chineseNumber, publicityWords } from '../../../lib/caseWords.ts';
import { textOf } from '../../acts/about.ts';
import type { Case } from '../../acts/api/readCase.ts';
import { choicesQuery } from '../../acts/api/readChoices.ts';
import { sessionsQuery } from '../api/readSessions.ts';
import { telephonesQuery } from '../api/readTelephones.ts';
import { texts } from '../texts.ts';
import { AwaitedUntil } from './AwaitedUntil.tsx';
import styles from './Case.module.css';
import { EventDate } from './EventDate.tsx';
import { StepBar } from './StepBar.tsx';
import { Telephones } from './Telephones.tsx';

export function CaseHeader({ shown }: { shown: Case }) {
  const { view } = shown;
  return (
    <section className={styles.panel} aria-label={texts.facts}>
      <StepBar step={view.step} />
      <dl className={styles.facts}>
        {useFacts(shown).map(([name, value, isWide]) => (
          <div key={name} className={isWide ? styles.wide : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Fact = [name: string, value: ReactNode, isWide?: boolean];

function useFacts(shown: Case): Fact[] {
  const { view, names } = shown;
  const { data: choices } = useQuery(choicesQuery(view.id));
  const { data: sessions } = useQuery(sessionsQuery);
  const session = sessions?.sessions.find((each) => each.id === view.session);
  const category = choices?.categories.find((each) => each.code === view.category)?.label;
  const year = view.submittedAt.slice(0, 4);
  const day = (label: string, at: string | undefined, thisYear?: string): Fact | undefined =>
    at === undefined
      ? undefined
      : [label, <EventDate key={label} shown={shown} at={at} label={label} {...(thisYear && { year })} />];
  const { caseNumber, serialNumber, origin, key, publicityWish } = view;
  const facts: (Fact | undefined | '' | false)[] = [
    caseNumber !== undefined && [texts.number, caseNumber],
    serialNumber !== undefined && [texts.serial, serialNumber],
    origin && [texts.upperNumber, texts.origin(origin.committee, origin.number)],
    origin?.outsideLead !== undefined && [texts.outsideLead, origin.outsideLead],
    [texts.state, caseLives[view.life]],
    // Without a clock there is no light; nothing is done yet.
    (view.clocks.length > 0 || view.life === 'concluded') && [
      texts.light,
      <Light key="light" value={view.light} />,
    ],
    [
      texts.session,
      [
        session && texts.sessionText(chineseNumber(session.term), chineseNumber(session.session)),
        view.betweenSession && texts.between,
        view.collective && texts.collective,
      ]
        .filter(Boolean)
        .join('，'),
    ],
    category !== undefined && [texts.category, category],
    key && [
      texts.key,
      <span key="key">
        <EventDate shown={shown} at={key.at} label={texts.key} year={year} />
        {key.leaderPost && `，${texts.keyLeader(names.posts[key.leaderPost] ?? '')}`}
      </span>,
    ],
    // With its year, which the others leave out.
    day(texts.submittedAt, view.submittedAt),
    day(texts.filedAt, view.filedAt, year),
    day(texts.handedOverAt, view.handedOverAt, year),
    day(texts.concludedAt, view.concludedAt, year),
    [
      texts.publicity,
      [publicityWords[publicityWish.wish], textOf(shown, publicityWish.reason)].filter(Boolean).join('：'),
    ],
    [texts.proposers, <Proposers key="proposers" shown={shown} />, true],
    [texts.awaited, <AwaitedList key="awaited" shown={shown} year={year} />, true],
  ];
  return facts.filter((each): each is Fact => Array.isArray(each));
}

function Proposers({ shown: { view, names } }: { shown: Case }) {
  const { data } = useQuery(telephonesQuery(view.id));
  const named = (standing: string) =>
    view.proposers
      .filter((each) => each.standing === standing)
      .map((each) => names.proposers[each.proposer] ?? '')
      .join('、');
  const parts = [
    named('first'),
    named('signed') && `${texts.coSigners}：${named('signed')}`,
    named('invited') && `${texts.invited}：${named('invited')}`,
  ];
  return (
    <>
      {parts.filter(Boolean).join('；')}
      <Telephones
        list={(data?.telephones ?? []).filter((each) => each.kind === 'proposer')}
        without={view.proposers.length === 1 ? Object.values(names.proposers) : []}
      />
    </>
  );
}

function AwaitedList({ shown, year }: { shown: Case; year: string }) {
  const { view, names } = shown;
  if (view.awaited.length === 0) return texts.nobody;
  return (
    <>
      {view.awaited.map((each) => (
        <div key={`${each.who}${each.assignment ?? each.proposer ?? ''}${each.what}`}>
          {awaitedText(each, names)}（{texts.from}{' '}
          <EventDate
            shown={shown}
            at={each.since}
            label={texts.awaitedSince(awaitedText(each, names))}
            year={year}
          />{' '}
          {texts.onwards}
          <AwaitedUntil shown={shown} awaited={each} year={year} />）
        </div>
      ))}
    </>
  );
}
