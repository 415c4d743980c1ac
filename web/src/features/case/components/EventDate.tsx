/** The day on which something was done: pressed, it says when exactly, and which dates are counted from it. */

import { DateDialog } from '../../../components/DateDialog.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { clockKinds } from '../../../lib/caseWords.ts';
import { dateOf, fullDate, fullTime } from '../../../lib/localTime.ts';
import { unitName } from '../../acts/about.ts';
import type { Case } from '../../acts/api/readCase.ts';
import { texts } from '../texts.ts';

const words = texts.eventDate;

export interface EventDateProps {
  shown: Case;
  at: string;
  /** What was done, or is awaited since. */
  label: string;
  year?: string;
}

export function EventDate({ shown, at, label, year }: EventDateProps) {
  const on = dateOf(at);
  const counted = shown.view.clocks.filter(({ startOn }) => startOn === on);
  return (
    <DateDialog on={on} label={label} year={year}>
      <p style={{ marginTop: 0 }}>{words.text}</p>
      <Facts
        facts={[
          [words.time, fullTime(at)],
          [
            words.counted,
            counted.length === 0 ? (
              texts.none
            ) : (
              <ul key="counted" style={{ margin: 0, paddingInlineStart: 18 }}>
                {counted.map((each) => (
                  <li key={each.id}>
                    {words.until(
                      `${unitName(shown, each.unit)}${clockKinds[each.kind]}`,
                      fullDate(each.dueOn),
                    )}
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </DateDialog>
  );
}
