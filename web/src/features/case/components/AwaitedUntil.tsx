/** Until when something is awaited, with the reason of the date where a clock of the case sets it. */

import { WhyThisDate } from '../../../components/WhyThisDate.tsx';
import { awaitedText } from '../../../lib/caseWords.ts';
import { shortDate } from '../../../lib/localTime.ts';
import type { Case, ClockView } from '../../acts/api/readCase.ts';
import { texts } from '../texts.ts';

type Awaited = Case['view']['awaited'][number];

export function AwaitedUntil({ shown, awaited, year }: { shown: Case; awaited: Awaited; year: string }) {
  if (awaited.until === undefined) return null;
  const clock = clockOf(shown.view.clocks, awaited);
  if (!clock) return <>，{texts.until(shortDate(awaited.until, year))}</>;
  const label = texts.dueOf(awaitedText(awaited, shown.names));
  return (
    <>
      ，{texts.dueOn} <WhyThisDate clock={clock} label={label} year={year} />
    </>
  );
}

/** The clock that runs to this day, of the same unit before any other. */
function clockOf(clocks: readonly ClockView[], { until, assignment }: Awaited): ClockView | undefined {
  const running = clocks.filter((each) => !each.stopped && each.dueOn === until);
  return running.find((each) => each.of === assignment) ?? running[0];
}
