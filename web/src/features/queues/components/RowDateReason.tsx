/** Why the date of a row is this one: of each clock that runs to it. */

import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { clocksQuery } from '../api/readClocks.ts';
import { texts } from '../texts.ts';

const DateReason = lazy(() =>
  import('../../../components/DateReason.tsx').then((each) => ({ default: each.DateReason })),
);

export function RowDateReason({ proposal, on }: { proposal: string; on: string }) {
  const { data, error } = useQuery(clocksQuery(proposal));
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (!data) return <Loading />;
  const due = data.clocks.filter((each) => each.dueOn === on);
  const running = due.filter((each) => !each.stopped);
  const clocks = running.length > 0 ? running : due;
  if (clocks.length === 0) return <p>{texts.dateMoved}</p>;
  return clocks.map((each) => (
    <section key={each.id} aria-label={`${each.unitName ?? ''}${each.label}`}>
      <h3 style={{ fontSize: 16, margin: '0 0 4px' }}>
        {each.unitName}
        {each.label}
      </h3>
      <DateReason clock={each} />
    </section>
  ));
}
