/** 轮次: the handlings one after the other, each with its units, letters and what the proposers said. */

import { useQuery } from '@tanstack/react-query';
import { EmptyNote } from '../../../../components/EmptyNote.tsx';
import { assignmentLives, assignmentRoles, chineseNumber } from '../../../../lib/caseWords.ts';
import { dateOf, fullDate } from '../../../../lib/localTime.ts';
import { textOf, unitName } from '../../../acts/about.ts';
import type { Case } from '../../../acts/api/readCase.ts';
import { choicesQuery } from '../../../acts/api/readChoices.ts';
import { texts } from '../../texts.ts';
import styles from '../Case.module.css';

export function RoundsTab({ shown }: { shown: Case }) {
  const { data: choices } = useQuery(choicesQuery(shown.id));
  const { assignments, letters, ratings, round, conciliations } = shown.view;
  if (assignments.length === 0) return <EmptyNote text={texts.noRounds} />;
  const rounds = Array.from({ length: round }, (_, index) => index + 1);
  return (
    <>
      {rounds.map((each) => (
        <section key={each} className={styles.panel}>
          <h2>{texts.round(chineseNumber(each))}</h2>
          <ul className={styles.lines}>
            {assignments
              .filter((assignment) => assignment.round === each)
              .map((assignment) => {
                const letter = letters.find((one) => one.assignment === assignment.id);
                const rated = ratings.filter((one) => one.assignment === assignment.id && one.values);
                return (
                  <li key={assignment.id}>
                    <strong>{unitName(shown, assignment.unit)}</strong>（{assignmentRoles[assignment.role]}）
                    {assignmentLives[assignment.life]}
                    <div className={styles.quiet}>
                      {fullDate(dateOf(assignment.assignedAt))}交办
                      {letter?.number && <>，{letter.number}</>}
                      {assignment.issuedOn && <>，{fullDate(assignment.issuedOn)}发出</>}
                      {assignment.endReason && <>，{textOf(shown, assignment.endReason)}</>}
                    </div>
                    {rated.map(({ id, proposer, values = {} }) => (
                      <div key={id}>
                        {shown.names.proposers[proposer]}：
                        {(choices?.axes ?? [])
                          .flatMap(({ code, label, values: known }) => {
                            const value = known.find((one) => one.code === values[code]);
                            return value ? [`${label}${value.label}`] : [];
                          })
                          .join('，')}
                      </div>
                    ))}
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
      {conciliations.length > 0 && (
        <section className={styles.panel}>
          <h2>{texts.conciliation}</h2>
          {conciliations.map(({ at, text }) => (
            <p key={at} className="running-text">
              {fullDate(dateOf(at))}　{textOf(shown, text)}
            </p>
          ))}
        </section>
      )}
    </>
  );
}
