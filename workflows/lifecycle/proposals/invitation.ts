/** The answer of an invited co-signer, either way. */

import type { Act } from '../act.ts';
import { findClock, stopClock } from '../clock.ts';
import { localDateOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';

export function judgeInvitation(state: CaseState): Refusal | undefined {
  return state.life === 'submitted' ? undefined : refuse('notNow', '联名邀请已经结束。');
}

export function answerInvitation(
  state: CaseState,
  { by, at }: Act,
  kind: 'coSigned' | 'coSignDeclined',
): Event[] | Refusal {
  const proposer = by.kind === 'person' ? by.post.proposer : undefined;
  if (proposer === undefined) return refuse('forbidden', '当前身份不能办理此事项。');
  const answered: Event = { kind, proposer };
  const awaited = state.proposers.some((each) => each.standing === 'invited' && each.proposer !== proposer);
  if (awaited) return [answered];
  return [
    answered,
    { kind: 'reviewOpened' },
    ...stopClock(findClock(state, 'coSign', 'case'), localDateOf(at)),
  ];
}
