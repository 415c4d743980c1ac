/** What both ways of opening a case share: its id, its session, and the rules it is pinned to. */

import type { OpeningName } from '../access.ts';
import type { Act, Rules, SessionFacts } from '../act.ts';
import type { Opening } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** The session named in the payload, if it is one of the sender's own committee. */
export function judgeSession({ by, resolved }: Act<OpeningName>): SessionFacts | Refusal {
  const { session } = resolved;
  const committee = by.kind === 'person' ? by.post.committee : undefined;
  if (session && session.committee === committee) return session;
  return refuse('invalid', '没有找到所选的届次。', [{ code: 'session', text: '没有找到所选的届次。' }]);
}

/** The case lives under the very rules by which its opening was judged. */
export function pinned(
  { resolved }: Act<OpeningName>,
  session: SessionFacts,
  { policy, calendar }: Rules,
): Pick<Opening, 'id' | 'committee' | 'session' | 'policy' | 'calendar'> {
  const id = resolved.caseId;
  if (id === undefined) throw new Error('No id was given for the case');
  return {
    id,
    committee: session.committee,
    session: session.id,
    policy: policy.version,
    calendar: calendar.version,
  };
}
