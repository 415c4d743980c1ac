/** The units of the present round, under the header on every tab: state, due, awaited, progress, handler, telephones. */

import { useQuery } from '@tanstack/react-query';
import { Light } from '../../../components/Light.tsx';
import { WhyThisDate } from '../../../components/WhyThisDate.tsx';
import { assignmentLives, assignmentRoles, awaitedText, clockKinds } from '../../../lib/caseWords.ts';
import { dateOf, shortDate } from '../../../lib/localTime.ts';
import { textOf, unitName } from '../../acts/about.ts';
import type { AssignmentView, Case, ClockView } from '../../acts/api/readCase.ts';
import { telephonesQuery } from '../api/readTelephones.ts';
import { texts } from '../texts.ts';
import styles from './Case.module.css';
import { EventDate } from './EventDate.tsx';
import { Telephones } from './Telephones.tsx';

export function UnitsTable({ shown }: { shown: Case }) {
  const { view } = shown;
  const present = view.assignments.filter(
    ({ round, life }) => round === view.round && life !== 'reassigned' && life !== 'cancelled',
  );
  return (
    <section className={styles.panel} aria-label={texts.units}>
      <h2>{texts.units}</h2>
      {present.length === 0 ? (
        <p className={styles.quiet} style={{ margin: 0 }}>
          {texts.noUnits}
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.unit}</th>
              <th scope="col">{texts.life}</th>
              <th scope="col">{texts.due}</th>
              <th scope="col">{texts.awaited}</th>
              <th scope="col">{texts.progress}</th>
              <th scope="col">{texts.handler}</th>
              <th scope="col">{texts.telephone}</th>
            </tr>
          </thead>
          <tbody>
            {present.map((each) => (
              <UnitRow key={each.id} shown={shown} assignment={each} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function UnitRow({ shown, assignment }: { shown: Case; assignment: AssignmentView }) {
  const { view, names } = shown;
  const { data } = useQuery(telephonesQuery(view.id));
  const { id, unit, role, life, way, progress, handler, division } = assignment;
  const year = view.submittedAt.slice(0, 4);
  const awaited = view.awaited.filter((each) => each.assignment === id);
  const urgings = view.urgings.filter((each) => each.assignment === id).length;
  return (
    <tr>
      <th scope="row">
        {unitName(shown, unit)}（{assignmentRoles[role]}）
      </th>
      <td data-label={texts.life}>
        <span>
          {assignmentLives[life]}
          {way === 'offline' && <div className={styles.quiet}>{texts.offline}</div>}
        </span>
      </td>
      <td data-label={texts.due}>
        <span>
          {runningClocks(view.clocks, id).map((clock) => (
            <div key={clock.id}>
              <Light value={clock.light} /> {clockKinds[clock.kind]}{' '}
              <WhyThisDate
                clock={clock}
                label={`${unitName(shown, unit)}${clockKinds[clock.kind]}`}
                year={year}
              />
            </div>
          ))}
        </span>
      </td>
      <td data-label={texts.awaited}>
        <span>
          {awaited.length === 0 && <span className={styles.quiet}>{texts.none}</span>}
          {awaited.map((each) => (
            <div key={`${each.who}${each.what}`}>
              {awaitedText(each, names)} {texts.from}{' '}
              <EventDate
                shown={shown}
                at={each.since}
                label={texts.awaitedSince(awaitedText(each, names))}
                year={year}
              />{' '}
              {texts.onwards}
            </div>
          ))}
        </span>
      </td>
      <td data-label={texts.progress}>
        <span>
          {progress ? (
            <>
              {textOf(shown, progress.text)}
              <div className={styles.quiet}>
                {shortDate(dateOf(progress.at), year)}
                {progress.expectedOn && <>，{texts.expected(shortDate(progress.expectedOn, year))}</>}
              </div>
            </>
          ) : (
            <span className={styles.quiet}>{texts.noProgress}</span>
          )}
          {urgings > 0 && <div className={styles.quiet}>{texts.urged(urgings)}</div>}
        </span>
      </td>
      <td data-label={texts.handler}>
        <span>
          {handler ? names.posts[handler] : <span className={styles.quiet}>{texts.noHandler}</span>}
          {division && <div className={styles.quiet}>{textOf(shown, division)}</div>}
        </span>
      </td>
      <td data-label={texts.telephone}>
        <span>
          <Telephones
            list={(data?.telephones ?? []).filter((each) => each.kind !== 'proposer' && each.unit === unit)}
          />
        </span>
      </td>
    </tr>
  );
}

/** The clocks that still run; when all are done, the one by which it had to answer. */
function runningClocks(clocks: readonly ClockView[], assignment: string): ClockView[] {
  const own = clocks.filter((each) => each.of === assignment);
  const running = own.filter((each) => !each.stopped);
  if (running.length > 0) return running;
  return own.filter(({ kind }) => kind === 'reply' || kind === 'opinion');
}
