/** 沟通记录: contacts with the proposer, telephone calls, urgings with their answers, the newest first. */

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyNote } from '../../../../components/EmptyNote.tsx';
import { fullDate, fullTime } from '../../../../lib/localTime.ts';
import { textOf, unitName } from '../../../acts/about.ts';
import type { Case } from '../../../acts/api/readCase.ts';
import { choicesQuery } from '../../../acts/api/readChoices.ts';
import { outcomes } from '../../../acts/fieldTexts.ts';
import { labels } from '../../../acts/texts.ts';
import { texts } from '../../texts.ts';
import styles from '../Case.module.css';

export function ContactsTab({ shown }: { shown: Case }) {
  const { view, names } = shown;
  const { data: choices } = useQuery(choicesQuery(shown.id));
  const unitOf = (assignment: string) =>
    unitName(shown, view.assignments.find((each) => each.id === assignment)?.unit);
  if (view.contacts.length + view.calls.length + view.urgings.length === 0) {
    return <EmptyNote text={texts.noContacts} />;
  }
  return (
    <>
      <Lines title={texts.contacts} count={view.contacts.length}>
        {[...view.contacts]
          .reverse()
          .map(({ id, assignment, outcome, form, on, persons, said, attempts }) => (
            <li key={id}>
              <strong>
                {fullDate(on)} {unitOf(assignment)}
              </strong>{' '}
              {choices?.contactForms.find((each) => each.code === form)?.label}，{outcomes[outcome]}
              {attempts !== undefined && <>，{texts.attempts(attempts)}</>}
              {persons && <div className={styles.quiet}>{textOf(shown, persons)}</div>}
              <div className="running-text">{textOf(shown, said)}</div>
            </li>
          ))}
      </Lines>
      <Lines title={texts.calls} count={view.calls.length}>
        {[...view.calls].reverse().map(({ id, text, by, at }) => (
          <li key={id}>
            <strong>{fullTime(at)}</strong> {by.kind === 'person' ? names.people[by.person] : ''}
            <div className="running-text">{textOf(shown, text)}</div>
          </li>
        ))}
      </Lines>
      <Lines title={texts.urgings} count={view.urgings.length}>
        {[...view.urgings].reverse().map(({ id, assignment, kind, demand, by, at, answeredAt }) => (
          <li key={id}>
            <strong>
              {fullTime(at)} {labels[kind]}：{unitOf(assignment)}
            </strong>{' '}
            {by.kind === 'person' ? names.people[by.person] : ''}
            <div className="running-text">{textOf(shown, demand)}</div>
            <div className={styles.quiet}>
              {answeredAt ? texts.answered(fullTime(answeredAt)) : texts.notAnswered}
            </div>
          </li>
        ))}
      </Lines>
    </>
  );
}

function Lines({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className={styles.panel}>
      <h2>{title}</h2>
      <ul className={styles.lines}>{children}</ul>
    </section>
  );
}
