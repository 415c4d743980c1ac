/** handOver (交办): gives a filed case to its units, each with its role, its points and its clocks. */

import type { CommandRule, Situation } from '../act.ts';
import { clocksAtHandover, placeUnit, unitFaults } from '../assignments/assigning.ts';
import { shareDemands } from '../assignments/shareDemands.ts';
import { refuseFaults } from '../checkText.ts';
import type { UnitPart } from '../commands.ts';
import type { LocalDate } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { takeId } from '../proposals/proposalText.ts';
import { isRefusal, type Missing, type Refusal, refuse } from '../refusal.ts';
import type { Assignment, AssignmentRole, CaseState } from '../state.ts';

export const handOver: CommandRule<'handOver'> = {
  needs: (_state, { payload }) => ({
    ids: payload.units.length,
    units: payload.units.map((each) => each.unit),
  }),

  permit: ({ state, act: { by }, rules }) => {
    const roles: readonly string[] = rules.policy.handOverBy;
    if (by.kind === 'person' && !roles.includes(by.post.role)) {
      return refuse('forbidden', '按照规定，当前身份不能交办提案。');
    }
    return state.life === 'filed' ? undefined : refuse('notNow', '只有已经立案、尚未交办的提案可以交办。');
  },

  decide: (situation) => {
    const { state, act } = situation;
    const { mode, units } = act.payload;
    const refused = refuseFaults([...roleFaults(state, act.payload), ...partFaults(situation)]);
    if (refused) return refused;
    const demands = shareDemands(state.demands, units);
    if (isRefusal(demands)) return demands;
    const assignments = units.map((part, index) =>
      place(situation, part, { index, demands: demands[index] ?? [] }),
    );
    const clocks: Event[] = [];
    for (const [index, assignment] of assignments.entries()) {
      const started = startClocks(situation, assignment, units[index]?.dueOn);
      if (isRefusal(started)) return started;
      clocks.push(...started);
    }
    return [{ kind: 'handedOver', mode, assignments }, ...clocks];
  },
};

/** Which roles a mode needs. With a lead outside our system, our units are all co-handlers. */
function roleFaults({ origin }: CaseState, { mode, units }: { mode: string; units: UnitPart[] }): Missing[] {
  const count = (role: AssignmentRole) => units.filter((each) => each.role === role).length;
  const only = (...roles: AssignmentRole[]) => units.every((each) => roles.includes(each.role));
  const wrong = (text: string): Missing[] => [{ code: 'units', text }];
  switch (mode) {
    case 'sole':
      return only('sole') && units.length === 1 ? [] : wrong('独办应当有且只有一个承办单位。');
    case 'lead': {
      const leads = origin?.outsideLead === undefined ? 1 : 0;
      if (only('lead', 'coHandler') && count('lead') === leads && count('coHandler') > 0) return [];
      return wrong(
        leads === 1
          ? '主办会办应当有且只有一个主办单位，并至少有一个会办单位。'
          : '主办单位不在本级，交办的单位都应当是会办单位。',
      );
    }
    default:
      return only('split') && units.length >= 2 ? [] : wrong('分办应当有两个以上的分办单位。');
  }
}

function partFaults({ act: { payload, resolved } }: Situation<'handOver'>): Missing[] {
  const ids = payload.units.map((each) => each.unit);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) < index) return [{ code: 'unit', text: '同一单位不能重复交办。', target: id }];
    return unitFaults(id, resolved.units);
  });
}

function place(
  { act }: Situation<'handOver'>,
  part: UnitPart,
  { index, demands }: { index: number; demands: string[] },
): Assignment {
  const unit = act.resolved.units[part.unit];
  if (!unit) throw new Error(`Unit ${part.unit} was not resolved`);
  return placeUnit({
    id: takeId(act.resolved.ids, index),
    round: 1,
    unit,
    role: part.role,
    demands,
    at: act.at,
  });
}

/** A date of its own comes before the upper level's, which holds for those who reply. */
function startClocks(
  { state, rules }: Situation<'handOver'>,
  assignment: Assignment,
  ownDueOn: LocalDate | undefined,
): Event[] | Refusal {
  const upperDueOn = assignment.role === 'coHandler' ? undefined : state.origin?.dueOn;
  const events = clocksAtHandover(state, rules, { assignment, dueOn: ownDueOn ?? upperDueOn });
  if (isRefusal(events)) return events;
  const beyond = events.some(
    (each) =>
      each.kind === 'clockStarted' &&
      each.clock.rule.byHand &&
      ownDueOn !== undefined &&
      each.clock.dueOn < ownDueOn,
  );
  return beyond ? refuse('overCeiling', '指定的日期超过了最长办理期限。') : events;
}
