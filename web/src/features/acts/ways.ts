/** How each command is done in the browser: at once, by a form, or on a page of its own. The compiler names a missing one. */

import type { LaterCommand } from '../../../../api/contract/commandRoutes.ts';
import type { Payload } from './api/useAct.ts';

export type Way<N extends LaterCommand> =
  /** Needs nothing typed; `asks`: cannot be taken back, so it is asked once in words. */
  | { how: 'atOnce'; payload: Payload<N>; asks: boolean }
  | { how: 'form' }
  /** `letter`: the page of the letter; `text`: where the proposal itself is written. */
  | { how: 'page'; page: 'letter' | 'text' };

export const ways: { [N in LaterCommand]: Way<N> } = {
  coSign: { how: 'atOnce', payload: {}, asks: true },
  declineCoSign: { how: 'atOnce', payload: {}, asks: true },
  returnForRevision: { how: 'form' },
  revise: { how: 'page', page: 'text' },
  setDemands: { how: 'form' },
  withdraw: { how: 'form' },
  file: { how: 'form' },
  decline: { how: 'form' },
  markKey: { how: 'form' },
  unmarkKey: { how: 'form' },
  handOver: { how: 'form' },
  signFor: { how: 'atOnce', payload: {}, asks: false },
  accept: { how: 'form' },
  assignHandler: { how: 'form' },
  proposeUnit: { how: 'form' },
  requestReturn: { how: 'form' },
  decideReturn: { how: 'form' },
  addUnit: { how: 'form' },
  removeUnit: { how: 'form' },
  requestExtension: { how: 'form' },
  decideExtension: { how: 'form' },
  recordContact: { how: 'form' },
  reportProgress: { how: 'form' },
  submitDraft: { how: 'page', page: 'letter' },
  sendBack: { how: 'form' },
  signOff: { how: 'page', page: 'letter' },
  recordSignOff: { how: 'form' },
  issueOpinion: { how: 'form' },
  requestWaiver: { how: 'form' },
  decideWaiver: { how: 'form' },
  reviewReply: { how: 'form' },
  issueReply: { how: 'form' },
  recordDelivery: { how: 'form' },
  correctClass: { how: 'form' },
  openSurvey: { how: 'atOnce', payload: {}, asks: true },
  rate: { how: 'form' },
  recordPaperRating: { how: 'form' },
  closeSurvey: { how: 'atOnce', payload: {}, asks: true },
  rehandle: { how: 'form' },
  conclude: { how: 'form' },
  urge: { how: 'form' },
  remind: { how: 'form' },
  attach: { how: 'form' },
  recordCall: { how: 'form' },
};

type PageCommand = 'revise' | 'submitDraft' | 'signOff';
/** Those that open a form; `signFor`, `openSurvey` and the like have one too where they are recorded later. */
export type FormCommand = Exclude<
  LaterCommand,
  PageCommand | 'coSign' | 'declineCoSign' | 'openSurvey' | 'closeSurvey'
>;

export function isPaged(command: LaterCommand): command is PageCommand {
  return ways[command].how === 'page';
}

export function isFormed(command: LaterCommand): command is FormCommand {
  return command === 'signFor' || ways[command].how === 'form';
}

/** A change in between matters: they are sent with the version seen. */
const decisions: ReadonlySet<LaterCommand> = new Set<LaterCommand>([
  'returnForRevision',
  'setDemands',
  'file',
  'decline',
  'handOver',
  'decideReturn',
  'addUnit',
  'removeUnit',
  'decideExtension',
  'decideWaiver',
  'sendBack',
  'signOff',
  'reviewReply',
  'issueOpinion',
  'issueReply',
  'correctClass',
  'closeSurvey',
  'rehandle',
  'conclude',
]);

export function isDecision(command: LaterCommand): boolean {
  return decisions.has(command);
}

/** Acts that may be recorded later than they happened; held to the rules by a test. */
export const backdatable: ReadonlySet<LaterCommand> = new Set<LaterCommand>([
  'signFor',
  'accept',
  'recordContact',
  'issueOpinion',
  'issueReply',
  'recordDelivery',
  'recordPaperRating',
]);
