/** Which acts carry a case forward, which are always at hand, and which are over once a step is passed. */

import type { Case, LetterView } from '../../acts/api/readCase.ts';
import type { Command } from '../../acts/texts.ts';

const routine: ReadonlySet<Command> = new Set<Command>([
  'attach',
  'recordCall',
  'markKey',
  'unmarkKey',
  'withdraw',
  'setDemands',
  'addUnit',
  'removeUnit',
  'assignHandler',
  'proposeUnit',
  'requestExtension',
  'correctClass',
  'urge',
  'remind',
  'closeSurvey',
]);

export function isRoutine(command: Command): boolean {
  return routine.has(command);
}

/** The one that carries the case furthest stands first. */
const forward: readonly Command[] = [
  'coSign',
  'declineCoSign',
  'revise',
  'file',
  'returnForRevision',
  'decline',
  'handOver',
  'signFor',
  'accept',
  'requestReturn',
  'decideReturn',
  'decideExtension',
  'decideWaiver',
  'reviewReply',
  'issueReply',
  'issueOpinion',
  'signOff',
  'recordSignOff',
  'sendBack',
  'recordDelivery',
  'openSurvey',
  'rate',
  'rehandle',
  'conclude',
  'recordPaperRating',
  'submitDraft',
  'recordContact',
  'reportProgress',
  'requestWaiver',
];

export function byForwardness<T extends { command: Command }>(rows: readonly T[]): T[] {
  const rank = ({ command }: T) => forward.indexOf(command) + 1 || forward.length + 1;
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** The last step of the bar at which it can still come. */
const lastStep: Partial<Record<Command, number>> = {
  coSign: 1,
  declineCoSign: 1,
  returnForRevision: 2,
  revise: 2,
  file: 2,
  decline: 2,
  withdraw: 3,
  handOver: 3,
  signFor: 4,
  accept: 5,
  proposeUnit: 5,
  requestReturn: 5,
  decideReturn: 5,
  submitDraft: 7,
  sendBack: 7,
  signOff: 7,
  recordSignOff: 7,
  issueOpinion: 7,
  requestWaiver: 7,
  decideWaiver: 7,
  reviewReply: 7,
  issueReply: 7,
  requestExtension: 7,
  decideExtension: 7,
  recordContact: 7,
  reportProgress: 7,
  assignHandler: 7,
  addUnit: 7,
  removeUnit: 7,
  setDemands: 7,
  urge: 7,
  remind: 7,
  openSurvey: 8,
  recordDelivery: 8,
};

/** What only takes something back is not a thing to come. */
const neverToCome: ReadonlySet<Command> = new Set<Command>(['unmarkKey', 'closeSurvey', 'correctClass']);

export function isPast(command: Command, view: Case['view']): boolean {
  if (command === 'recordDelivery' && lettersOfRound(view).some(isDelivered)) return true;
  return neverToCome.has(command) || view.step.index > (lastStep[command] ?? 9);
}

function lettersOfRound({ letters, assignments, round }: Case['view']): LetterView[] {
  const present = new Set(assignments.filter((each) => each.round === round).map((each) => each.id));
  return letters.filter((each) => present.has(each.assignment));
}

/** It has reached everybody: nothing of it is still to be recorded. */
function isDelivered({ life, recipients }: LetterView): boolean {
  return life === 'issued' && recipients.every((each) => each.delivered !== undefined);
}
