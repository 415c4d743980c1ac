/** declineCoSign (谢绝联名): an invited member does not put his name to it; the last answer opens the review. */

import type { CommandRule } from '../act.ts';
import { answerInvitation, judgeInvitation } from '../proposals/invitation.ts';

export const declineCoSign: CommandRule<'declineCoSign'> = {
  permit: ({ state }) => judgeInvitation(state),
  decide: ({ state, act }) => answerInvitation(state, act, 'coSignDeclined'),
};
