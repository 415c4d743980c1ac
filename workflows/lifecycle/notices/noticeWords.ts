/** The kinds of notices and how their words are filled in; the words themselves are policy. */

import type { ClockKind } from '../clockState.ts';

/** `…Told` says the same event to somebody else, in other words. */
export const noticeKinds = [
  'submitted',
  'received',
  'coSignInvited',
  'coSignAnswered',
  'coSignersDropped',
  'reviewReady',
  'returnedForRevision',
  'revised',
  'revisedTold',
  'withdrawn',
  'filed',
  'handOverAwaited',
  'declined',
  'keyMarked',
  'keyUnmarked',
  'handedOver',
  'handedOverTold',
  'unitsChanged',
  'unitRemoved',
  'acceptanceDeemed',
  'handlerAssigned',
  'unitProposed',
  'returnRequested',
  'returnGranted',
  'returnSwapped',
  'returnRefused',
  'returnRefusedFinally',
  'extensionRequested',
  'extensionGranted',
  'extensionRefused',
  'urgingAnswered',
  'draftToSign',
  'draftSentBack',
  'draftSigned',
  'replyToReview',
  'reviewPassed',
  'reviewFailed',
  'waiverRequested',
  'waiverGranted',
  'waiverRefused',
  'opinionIssued',
  'replyIssued',
  'replyIssuedTold',
  'deliveryFailed',
  'classCorrected',
  'surveyOpened',
  'rated',
  'surveyClosed',
  'rehandled',
  'rehandledTold',
  'concluded',
  'urged',
  'coHandlerReminded',
  'dueSoon',
  'dueToday',
  'overdue',
  'missed',
  'missedRevoked',
  'dueMoved',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** What a template may name: the first three come from the sender, the others are facts of the notice. */
export const noticePlaceholders = [
  'number',
  'title',
  'unit',
  'role',
  'limit',
  'level',
  'days',
  'dueOn',
  'fromOn',
  'signForOn',
  'round',
  'letterNumber',
] as const;

/** How time limits are called in notices. */
export const limitLabels: Record<ClockKind, string> = {
  coSign: '联名答复',
  signFor: '签收',
  objection: '退办申请',
  firstContact: '联系提案者',
  opinion: '会办意见',
  reply: '答复',
  returnDecision: '退办审批',
  survey: '征询意见反馈',
};

export const levelLabels = { blue: '蓝色提醒', orange: '橙色预警', red: '红色督办' } as const;

export const roleLabels = { sole: '独办', lead: '主办', coHandler: '会办', split: '分办' } as const;

/** What stands where a fact is missing, so that a gap is seen and never guessed. */
export const missingValue = '（未填）';

/** One notice in words. The subject is one line, fit for the head of an e-mail. */
export function renderNotice(
  template: { subject: string; body: string },
  values: Readonly<Record<string, string | number | undefined>>,
): { subject: string; body: string } {
  return {
    subject: oneLine(fill(template.subject, values)),
    body: fill(template.body, values),
  };
}

/** In one pass, so that braces within a value stay what they are. */
function fill(template: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return template.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined || value === '' ? missingValue : String(value);
  });
}

/** Line breaks of every kind, and other control characters, would let a title write mail headers. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
