/** requestExtension (申请延期): before the due date is missed, within the policy's measure and below the ceiling. */

import type { Act, CommandRule, Rules } from '../act.ts';
import { answerKind } from '../assignments/assigning.ts';
import { extendedDue } from '../assignments/extending.ts';
import { atWork, judgeLife } from '../assignments/judgeLife.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findClock, isMissed, isRunning } from '../clock.ts';
import type { Clock } from '../clockState.ts';
import { comparableDays } from '../dates/comparableDays.ts';
import { findAssignment } from '../find.ts';
import { takeId } from '../proposals/proposalText.ts';
import { isRefusal, type Missing, type Refusal, refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { CaseState } from '../state.ts';
import { refer } from '../text.ts';

const unitNames = { workday: '个工作日', day: '日', month: '个月' };

export const requestExtension: CommandRule<'requestExtension'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  needs: () => ({ ids: 1 }),

  permit: ({ state, act, rules }) =>
    judgeLife(state, act.target, atWork) ?? judgeClock(state, act.target, rules),

  decide: ({ state, act, rules }) => {
    const { extension, reason, proposerAgreed } = act.payload;
    const refused = refuseFaults([
      ...textFaults(reason, { code: 'reason', label: '延期理由', limit: rules.policy.lengths.line }),
      ...lengthFaults(act, rules),
    ]);
    if (refused) return refused;
    const clock = answerClock(state, act.target);
    if (!clock) throw new Error(`Assignment ${act.target} has no clock to extend`);
    const wouldBeDueOn = extendedDue(clock, extension, rules);
    if (isRefusal(wouldBeDueOn)) return wouldBeDueOn;
    const { unit, length } = extension;
    const request = {
      id: takeId(act.resolved.ids, 0),
      assignment: clock.of,
      clock: clock.id,
      requested: { unit, length },
      wouldBeDueOn,
      reason: refer(reason),
      proposerAgreed,
      at: act.at,
    };
    return [{ kind: 'extensionRequested', request }];
  },
};

function answerClock(state: CaseState, target: string | undefined): Clock | undefined {
  const { id, role } = findAssignment(state, target);
  return findClock(state, answerKind(role), id);
}

function judgeClock(state: CaseState, target: string | undefined, { policy }: Rules): Refusal | undefined {
  const clock = answerClock(state, target);
  if (!isRunning(clock)) return refuse('notNow', '该件没有正在计算的办理期限。');
  if (isMissed(clock))
    return refuse('notNow', `办理期限已于${clock.dueOn}届满，延期应当在期限届满之前申请。`);
  const own = state.extensions.filter((each) => each.clock === clock.id);
  if (own.some((each) => !each.decided)) return refuse('notNow', '已有延期申请正在等待答复。');
  const { times } = policy.extension;
  if (own.filter((each) => each.decided?.granted).length >= times) {
    return refuse('notNow', times > 0 ? `该件已经延期${times}次，不能再次延期。` : '按照规定，不能延期。');
  }
  if (clock.ceilingOn !== undefined && clock.dueOn >= clock.ceilingOn) {
    return refuse('overCeiling', `办理期限已经是最长期限${clock.ceilingOn}，不能延期。`);
  }
  return undefined;
}

function lengthFaults({ payload: { extension } }: Act<'requestExtension'>, { policy }: Rules): Missing[] {
  if (!Number.isInteger(extension.length) || extension.length < 1) {
    return [{ code: 'extension', text: '延期的时间应当是正整数。' }];
  }
  const { longest } = policy.extension;
  if (comparableDays(extension) <= comparableDays(longest)) return [];
  return [{ code: 'extension', text: `一次延期最长${longest.length}${unitNames[longest.unit]}。` }];
}
