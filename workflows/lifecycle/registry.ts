/** All commands with their rules: whoever adds a command adds one file and one line. */

import type { OpeningName } from './access.ts';
import type { Act, CommandRule, Needs, Rules } from './act.ts';
import { accept } from './commands/accept.ts';
import { addUnit } from './commands/addUnit.ts';
import { advance } from './commands/advance.ts';
import { assignHandler } from './commands/assignHandler.ts';
import { attach } from './commands/attach.ts';
import { closeSurvey } from './commands/closeSurvey.ts';
import { conclude } from './commands/conclude.ts';
import { correctClass } from './commands/correctClass.ts';
import { coSign } from './commands/coSign.ts';
import { decideExtension } from './commands/decideExtension.ts';
import { decideReturn } from './commands/decideReturn.ts';
import { decideWaiver } from './commands/decideWaiver.ts';
import { decline } from './commands/decline.ts';
import { declineCoSign } from './commands/declineCoSign.ts';
import { file } from './commands/file.ts';
import { handOver } from './commands/handOver.ts';
import { issueOpinion } from './commands/issueOpinion.ts';
import { issueReply } from './commands/issueReply.ts';
import { markKey } from './commands/markKey.ts';
import { openSurvey } from './commands/openSurvey.ts';
import { proposeUnit } from './commands/proposeUnit.ts';
import { rate } from './commands/rate.ts';
import { receive } from './commands/receive.ts';
import { recordCall } from './commands/recordCall.ts';
import { recordContact } from './commands/recordContact.ts';
import { recordDelivered } from './commands/recordDelivered.ts';
import { recordDelivery } from './commands/recordDelivery.ts';
import { recordDeliveryFailure } from './commands/recordDeliveryFailure.ts';
import { recordPaperRating } from './commands/recordPaperRating.ts';
import { recordRendering } from './commands/recordRendering.ts';
import { recordSignOff } from './commands/recordSignOff.ts';
import { rehandle } from './commands/rehandle.ts';
import { remind } from './commands/remind.ts';
import { removeUnit } from './commands/removeUnit.ts';
import { replaceCalendar } from './commands/replaceCalendar.ts';
import { replacePolicy } from './commands/replacePolicy.ts';
import { reportProgress } from './commands/reportProgress.ts';
import { requestExtension } from './commands/requestExtension.ts';
import { requestReturn } from './commands/requestReturn.ts';
import { requestWaiver } from './commands/requestWaiver.ts';
import { returnForRevision } from './commands/returnForRevision.ts';
import { reviewReply } from './commands/reviewReply.ts';
import { revise } from './commands/revise.ts';
import { sendBack } from './commands/sendBack.ts';
import { setDemands } from './commands/setDemands.ts';
import { signFor } from './commands/signFor.ts';
import { signOff } from './commands/signOff.ts';
import { submit } from './commands/submit.ts';
import { submitDraft } from './commands/submitDraft.ts';
import { unmarkKey } from './commands/unmarkKey.ts';
import { urge } from './commands/urge.ts';
import { withdraw } from './commands/withdraw.ts';
import type { AnyCommandName } from './commands.ts';
import type { Event } from './events.ts';
import type { Refusal } from './refusal.ts';

/** A command that opens a case has no state to look at. */
export interface OpeningRule<N extends OpeningName> {
  needs(act: Act<N>): Needs;
  decide(act: Act<N>, rules: Rules): Event[] | Refusal;
}

export const openingRules: { [N in OpeningName]: OpeningRule<N> } = { submit, receive };

export const commandRules: { [N in Exclude<AnyCommandName, OpeningName>]: CommandRule<N> } = {
  coSign,
  declineCoSign,
  returnForRevision,
  revise,
  setDemands,
  withdraw,
  file,
  decline,
  markKey,
  unmarkKey,
  handOver,
  signFor,
  accept,
  assignHandler,
  proposeUnit,
  requestReturn,
  decideReturn,
  addUnit,
  removeUnit,
  requestExtension,
  decideExtension,
  recordContact,
  reportProgress,
  submitDraft,
  sendBack,
  signOff,
  recordSignOff,
  issueOpinion,
  requestWaiver,
  decideWaiver,
  reviewReply,
  issueReply,
  recordDelivery,
  correctClass,
  openSurvey,
  rate,
  recordPaperRating,
  closeSurvey,
  rehandle,
  conclude,
  urge,
  remind,
  attach,
  recordCall,
  replaceCalendar,
  replacePolicy,
  recordRendering,
  recordDelivered,
  recordDeliveryFailure,
  advance,
};
