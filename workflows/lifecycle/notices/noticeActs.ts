/** The act that a notice asks for, so that its link leads there; whether it may be done is judged when it is opened. */

import type { CommandName } from '../commands.ts';
import type { NoticeKind } from './noticeWords.ts';

const acts: Partial<Record<NoticeKind, CommandName>> = {
  submitted: 'file',
  received: 'handOver',
  coSignInvited: 'coSign',
  reviewReady: 'file',
  returnedForRevision: 'revise',
  revised: 'file',
  handOverAwaited: 'handOver',
  handedOver: 'signFor',
  acceptanceDeemed: 'assignHandler',
  handlerAssigned: 'recordContact',
  unitProposed: 'addUnit',
  returnRequested: 'decideReturn',
  extensionRequested: 'decideExtension',
  urged: 'reportProgress',
  coHandlerReminded: 'submitDraft',
  draftToSign: 'signOff',
  draftSentBack: 'submitDraft',
  draftSigned: 'issueReply',
  replyToReview: 'reviewReply',
  reviewPassed: 'issueReply',
  reviewFailed: 'submitDraft',
  waiverRequested: 'decideWaiver',
  deliveryFailed: 'recordDelivery',
  surveyOpened: 'rate',
  surveyClosed: 'conclude',
};

const byKind: Record<string, CommandName | undefined> = acts;

export function actOfNotice(kind: string): CommandName | undefined {
  return byKind[kind];
}

/** Address of the case within the desks, at that act. */
export function addressOfNotice(caseId: string, kind: string): string {
  const act = actOfNotice(kind);
  return `/proposals/${caseId}${act ? `?act=${act}` : ''}`;
}
