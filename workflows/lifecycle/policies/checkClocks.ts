/** Faults in the time limits of a policy: lengths, ceilings, starts, reminders, overrides. */

import type { ClockKind, NoticeRole } from '../clockState.ts';
import { computeDue, type Length } from '../dates/due.ts';
import { isLocalDate } from '../dates/localDate.ts';
import { limitLabels } from '../notices/noticeWords.ts';
import type { ClockRule, Override, ReminderRule } from './policy.ts';
import {
  byPart,
  type Check,
  distinctBy,
  flag,
  listOf,
  oneOf,
  refined,
  type Say,
  shape,
  text,
  whole,
} from './shape.ts';

const clockKinds = Object.keys(limitLabels) as ClockKind[];

/** Held to the type both ways, so that a new role cannot be forgotten. */
const noticeRoles: Record<NoticeRole, true> = {
  firstProposer: true,
  proposers: true,
  invited: true,
  clerk: true,
  supervisor: true,
  office: true,
  handler: true,
  leader: true,
  head: true,
  leadOffice: true,
  coHandlerOffices: true,
};

const noticeRole: Check = oneOf(Object.keys(noticeRoles));

/** Working days, days or months, at least one and at most ten years. */
export const span: Check = refined<Length>(
  shape({ unit: oneOf(['workday', 'day', 'month']), length: whole(1) }),
  (length, where, say) => {
    const due = computeDue({ startOn: '2026-01-01', length, roll: false, calendar: noCalendar });
    if ('fault' in due) say(where, due.reason);
  },
);
const noCalendar = { version: '', region: '', years: {} };

const yearlyDate = refined<{ month: number; day: number }>(
  shape({ unit: oneOf(['fixedDate']), month: whole(1, 12), day: whole(1, 31) }),
  ({ month, day }, where, say) => {
    // 2026 is no leap year: a rule for every year cannot rest on 29 February.
    const on = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (!isLocalDate(on)) say(where, `${month}月${day}日不是每年都有的日期`);
  },
);

const onceDate = refined<{ on: string }>(
  shape({ unit: oneOf(['fixedDate']), on: text }),
  ({ on }, where, say) => {
    if (!isLocalDate(on)) say(where, `“${on}”不是存在的日期`);
  },
);

const fixedDate: Check = (value, where, say) => {
  const hasYear = typeof value === 'object' && value !== null && 'on' in value;
  (hasYear ? onceDate : yearlyDate)(value, where, say);
};

const ceiling = byPart('unit', { workday: span, day: span, month: span, fixedDate });
const length = byPart('unit', {
  workday: span,
  day: span,
  month: span,
  fixedDate,
  hour: shape({ unit: oneOf(['hour']), length: whole(1, 24 * 366) }),
});

const reminder = refined<ReminderRule>(
  shape(
    {
      offset: whole(-2610, 2610),
      unit: oneOf(['workday', 'day']),
      level: oneOf(['blue', 'orange', 'red']),
      to: listOf(noticeRole),
    },
    { repeatEvery: whole(1), until: whole(-2610) },
  ),
  ({ offset, until }, where, say) => {
    if (until !== undefined && until < offset) say(where, '重复提醒的截止早于第一次提醒');
  },
);

/** The audience of a repetition is that of the last rung listed before it, so the list follows time. */
const reminders = refined<ReminderRule[]>(listOf(reminder, 0), (rules, where, say) => {
  const disordered = rules.some((rule, index) =>
    rules.slice(0, index).some((earlier) => earlier.unit === rule.unit && earlier.offset > rule.offset),
  );
  if (disordered) say(where, '提醒应按先后排列');
});

const handled: ClockKind[] = ['objection', 'firstContact', 'opinion', 'reply'];

function partsOf(kind: ClockKind): Record<string, Check> {
  const start = handled.includes(kind) ? ['handedOver', 'signedFor'] : ['own'];
  return { length, roll: flag, source: text, start: oneOf(start), reminders };
}

function rule(kind: ClockKind): Check {
  return refined<ClockRule>(shape(partsOf(kind), { ceiling }), (found, where, say) =>
    ceilingHolds(found, where, say),
  );
}

export const clocks: Check = shape(Object.fromEntries(clockKinds.map((kind) => [kind, rule(kind)])));

const condition = refined<Override['when']>(
  shape(
    {},
    {
      key: flag,
      collective: flag,
      betweenSession: flag,
      upperLevel: flag,
      secondRound: flag,
      role: oneOf(['sole', 'lead', 'coHandler', 'split']),
    },
  ),
  (when, where, say) => {
    if (Object.keys(when).length === 0) say(where, '至少应有一个条件');
  },
);

function partialRule(kind: ClockKind): Check {
  return refined<Partial<ClockRule>>(shape({}, { ...partsOf(kind), ceiling }), (found, where, say) => {
    if ((found.length || found.ceiling) && !found.source) say(where, '期限有变而未注明出处');
  });
}

export const overrides: Check = listOf(
  shape({
    when: condition,
    clocks: shape({}, Object.fromEntries(clockKinds.map((kind) => [kind, partialRule(kind)]))),
  }),
  0,
);

/** Whether each override, laid over the rule it changes, still leaves a ceiling above the length. */
export function overridesHold(
  policy: { clocks: Record<ClockKind, ClockRule>; overrides: Override[] },
  say: Say,
): void {
  policy.overrides.forEach((override, index) => {
    for (const kind of clockKinds) {
      const changed = override.clocks[kind];
      if (changed)
        ceilingHolds({ ...policy.clocks[kind], ...changed }, `overrides[${index}].clocks.${kind}`, say);
    }
  });
}

function ceilingHolds(found: Pick<ClockRule, 'length' | 'ceiling'>, where: string, say: Say): void {
  if (found.ceiling && isShorter(found.ceiling, found.length)) say(where, '最长期限短于期限本身');
}

/** Certainly shorter, whatever day they count from; lengths that cannot be compared are not. */
export function isShorter(one: Length, other: Length): boolean {
  if (one.unit === 'fixedDate' || other.unit === 'fixedDate') {
    return (
      one.unit === other.unit && dateOf(one) !== undefined && (dateOf(one) ?? '') < (dateOf(other) ?? '')
    );
  }
  if (one.unit === other.unit) return one.length < other.length;
  return daysAtMost(one) < daysAtLeast(other);
}

/** Only dates of every year; those with a year belong to one year each. */
function dateOf(length: Length): string | undefined {
  if (!('month' in length)) return undefined;
  return `${String(length.month).padStart(2, '0')}-${String(length.day).padStart(2, '0')}`;
}

interface Counted {
  unit: 'workday' | 'day' | 'month' | 'hour';
  length: number;
}

function daysAtLeast({ unit, length: count }: Counted): number {
  const least = { workday: 1, day: 1, month: 28, hour: 1 / 24 };
  return count * least[unit];
}

/** Working days: seven days for five, and a fortnight for the longest holidays. */
function daysAtMost({ unit, length: count }: Counted): number {
  const most = { workday: 7 / 5, day: 1, month: 31, hour: 1 / 24 };
  return count * most[unit] + (unit === 'workday' ? 14 : 0);
}

export const distinctRoles: Check = distinctBy<string>(listOf(noticeRole, 0), (role) => role);
