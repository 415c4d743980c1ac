/** decideExtension (答复延期申请): as asked for or shorter, never longer, never past the ceiling; or refused. */

import type { CommandRule } from '../act.ts';
import { extendedDue } from '../assignments/extending.ts';
import { isBeingHandled } from '../assignments/judgeLife.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { isRunning, moveClock } from '../clock.ts';
import type { Clock } from '../clockState.ts';
import type { Span } from '../dates/due.ts';
import { findAssignment, findExtension } from '../find.ts';
import { isRefusal, type Missing, refuse } from '../refusal.ts';
import type { CaseState, ExtensionRequest } from '../state.ts';
import { subjectOf } from '../subjectOf.ts';
import { refer } from '../text.ts';

export const decideExtension: CommandRule<'decideExtension'> = {
  targets: (state) => state.extensions.map((each) => each.id),

  permit: ({ state, act }) => {
    const request = findExtension(state, act.target);
    if (request.decided) return refuse('notNow', '该延期申请已经答复。');
    const runs = isBeingHandled(state) && isRunning(clockOf(state, request));
    return runs ? undefined : refuse('notNow', '所申请的期限已经停止计算。');
  },

  decide: ({ state, act, rules }) => {
    const request = findExtension(state, act.target);
    const clock = clockOf(state, request);
    if (!clock) throw new Error(`There is no clock ${request.clock}`);
    const { granted, extension, reason } = act.payload;
    const faults: Missing[] = textFaults(reason, {
      code: 'reason',
      label: '答复理由',
      limit: rules.policy.lengths.line,
    });
    if (!granted && !reason) faults.push({ code: 'reason', text: '不同意延期应当说明理由。' });
    const refused = refuseFaults(faults);
    if (refused) return refused;

    const decided = {
      kind: 'extensionDecided',
      request: request.id,
      ...(reason && { reason: refer(reason) }),
    } as const;
    if (!granted) return [decided];
    const { unit, length } = extension ?? request.requested;
    const span: Span = { unit, length };
    if (!Number.isInteger(length) || length < 1) return refuse('invalid', '延期的时间应当是正整数。');
    const dueOn = extendedDue(clock, span, rules);
    if (isRefusal(dueOn)) return dueOn;
    const askedFor = extendedDue(clock, request.requested, rules);
    if (!isRefusal(askedFor) && dueOn > askedFor) return refuse('invalid', '准予的时间不能长于申请的时间。');
    const extensions = [...clock.extensions, span];
    const subject = subjectOf(state, clock);
    const moved = moveClock(state, clock, rules, { why: 'extension', at: act.at, extensions, subject });
    return isRefusal(moved) ? moved : [{ ...decided, granted: span, dueOn }, ...moved];
  },
};

/** The clock that was to be extended, unless its assignment has gone to another unit since. */
function clockOf(state: CaseState, { clock, assignment }: ExtensionRequest): Clock | undefined {
  const { life } = findAssignment(state, assignment);
  if (life === 'reassigned' || life === 'cancelled') return undefined;
  return state.clocks.find((each) => each.id === clock);
}
