/** The dates that would follow, unit by unit, or why it cannot be handed over like this. */

import { useQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { shortDate } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { datesQuery } from '../api/readDates.ts';
import { type Plan, payloadOf } from '../plan.ts';
import { texts } from '../texts.ts';
import styles from './Handover.module.css';

export interface HandoverDatesProps {
  proposal: string;
  post: string;
  plan: Plan;
  nameOf: (unit: string) => string;
}

export function HandoverDates({ proposal, post, plan, nameOf }: HandoverDatesProps) {
  const payload = payloadOf(plan);
  const { data, error } = useQuery(datesQuery(proposal, post, payload));
  if (payload.units.length === 0) return null;
  return (
    <section aria-label={texts.dates} aria-live="polite">
      <h3>{texts.dates}</h3>
      {error && <ProblemNote problem={problemFrom(error)} />}
      {!error && data && (
        <>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {data.dates.map(({ unit, kind, label, dueOn, provisional }) => (
              <li key={`${unit}/${kind}`}>
                {nameOf(unit)} {label}：{shortDate(dueOn)}
                {provisional && `（${texts.provisional}）`}
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{texts.datesHint}</p>
        </>
      )}
    </section>
  );
}
