/** recordContact (登记沟通): a contact with the proposer on its own day, or why there was none. */

import type { Act, CommandRule, Rules, Situation } from '../act.ts';
import { atWork, judgeLife } from '../assignments/judgeLife.ts';
import { happenedOn, judgeRecordingDay } from '../backdating.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findClock, stopClock } from '../clock.ts';
import { isLocalDate, type LocalDate, laterOf, localDateOf } from '../dates/localDate.ts';
import { findAssignment } from '../find.ts';
import { takeId } from '../proposals/proposalText.ts';
import type { Missing } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import { refer } from '../text.ts';

export const recordContact: CommandRule<'recordContact'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  needs: () => ({ ids: 1 }),

  permit: ({ state, act }) => judgeLife(state, act.target, atWork),

  decide: ({ state, act, rules }) => {
    const { id: assignment } = findAssignment(state, act.target);
    const { outcome, form, persons, said, attempts } = act.payload;
    const on = act.payload.on ?? happenedOn(act);
    const refused = refuseFaults([...dayFaults({ state, act, rules }, on), ...contentFaults(act, rules)]);
    if (refused) return refused;
    const contact = {
      id: takeId(act.resolved.ids, 0),
      assignment,
      outcome,
      form,
      on,
      ...(persons && { persons: refer(persons) }),
      said: refer(said),
      ...(attempts !== undefined && { attempts }),
      at: act.at,
    };
    const clock = findClock(state, 'firstContact', assignment);
    const stopped = clock && countsAsContact(act, rules) ? stopClock(clock, laterOf(on, clock.startOn)) : [];
    return [{ kind: 'contactRecorded', contact }, ...stopped];
  },
};

/** A proposer who declines has been contacted; one who cannot be reached has been after so many attempts. */
function countsAsContact(
  { payload: { outcome, attempts = 0 } }: Act<'recordContact'>,
  { policy }: Rules,
): boolean {
  return outcome !== 'unreachable' || attempts >= policy.contactAttempts;
}

function dayFaults({ state, act, rules }: Situation<'recordContact'>, on: LocalDate): Missing[] {
  const fault = (text: string): Missing[] => [{ code: 'on', text }];
  if (!isLocalDate(on)) return fault('沟通日期不存在。');
  if (on > localDateOf(act.at)) return fault('沟通日期不能晚于今天。');
  const handedOverOn = localDateOf(state.handedOverAt ?? state.submittedAt);
  if (on < handedOverOn) return fault('沟通日期不能早于交办之日。');
  const tooLate = judgeRecordingDay(on, act, rules);
  return tooLate ? fault(tooLate.reason) : [];
}

function contentFaults({ payload }: Act<'recordContact'>, { policy }: Rules): Missing[] {
  const { outcome, form, persons, said, attempts } = payload;
  const limit = policy.lengths.line;
  const faults: Missing[] = [
    ...textFaults(said, { code: 'said', label: '沟通情况', limit }),
    ...textFaults(persons, { code: 'persons', label: '参加人员', limit }),
  ];
  if (!policy.contactForms.some((each) => each.code === form)) {
    faults.push({ code: 'form', text: '没有所选的沟通方式。' });
  }
  const failed = outcome === 'declined' || outcome === 'unreachable';
  const counted = attempts !== undefined && Number.isInteger(attempts) && attempts >= 1;
  if ((failed || attempts !== undefined) && !counted) {
    faults.push({ code: 'attempts', text: '未能沟通的，应当填写联系次数。' });
  }
  return faults;
}
