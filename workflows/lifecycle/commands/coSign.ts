/** coSign (联名): an invited member puts his name to the proposal; the last answer opens the review. */

import type { CommandRule } from '../act.ts';
import { answerInvitation, judgeInvitation } from '../proposals/invitation.ts';

export const coSign: CommandRule<'coSign'> = {
  permit: ({ state }) => judgeInvitation(state),
  decide: ({ state, act }) => answerInvitation(state, act, 'coSigned'),
};
