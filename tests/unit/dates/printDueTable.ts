/** Prints the offset of the local time zone and the answer to every row, for a test that runs it in several zones. */

import { rungsOf } from '../../../workflows/lifecycle/dates/ladder.ts';
import {
  addMonthsClamped,
  atTime,
  localDateOf,
  startOfDay,
  weekday,
} from '../../../workflows/lifecycle/dates/localDate.ts';
import { answer, calendarOf, dueTable } from './dueTable.ts';

const rungs = rungsOf({
  rules: [
    { offset: -3, unit: 'workday', level: 'blue' },
    { offset: 1, unit: 'workday', level: 'red', repeatEvery: 2, until: 7 },
  ],
  dueOn: '2026-02-27',
  startedAt: '2026-02-12T16:00:00.000Z',
  calendar: calendarOf('national'),
});
const dates = [
  addMonthsClamped('2026-01-31', 1),
  atTime('2026-02-13', '09:00'),
  startOfDay('2026-01-01'),
  localDateOf('2026-02-12T16:00:00.000Z'),
  weekday('2026-02-14'),
];

process.stdout.write(
  JSON.stringify({
    offset: new Date(2026, 0, 1).getTimezoneOffset(),
    answers: dueTable.map(answer),
    dates,
    rungs,
  }),
);
