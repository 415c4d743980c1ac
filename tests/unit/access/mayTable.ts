/** Who may send which command when, written by hand from design 4.2; whatever is not here is refused. */

import type { may } from '../../../workflows/lifecycle/access.ts';
import type { Relation } from '../../../workflows/lifecycle/relation.ts';
import type { CastName } from './cast.ts';
import type { Situation } from './situations.ts';

type Command = keyof typeof may;
/** Relations that may, the situations in which they may, and persons of that relation who still may not. */
type Line = readonly [readonly Relation[], readonly Situation[], { except: readonly CastName[] }?];

const beforeHandover: Situation[] = [
  'co-signing',
  'in review',
  'returned for revision',
  'filed',
  'filed as key',
];
/** The lead works on its reply: from acceptance to issue, and again in the second round. */
const leadAtWork: Situation[] = [
  'accepted',
  'handling',
  'extension requested',
  'opinion overdue',
  'waiver requested',
  'in sign-off',
  'checked',
  'with the head',
  'signed off',
  'awaiting review',
  'opinion issued',
  'second round',
];
/** The co-handler works on its opinion. */
const coHandlerAtWork: Situation[] = [
  'accepted',
  'handling',
  'extension requested',
  'opinion overdue',
  'waiver requested',
  'in sign-off',
  'checked',
  'with the head',
  'signed off',
  'second round',
];
/** A handler is somebody only once he is named. */
const leadNamed = without(leadAtWork, 'accepted');
const coHandlerNamed = without(coHandlerAtWork, 'accepted');
const unaccepted: Situation[] = ['unsigned', 'signed for', 'return requested'];
const beingHandled: Situation[] = [...unaccepted, ...leadAtWork];
const coHandlerUnfinished: Situation[] = [...unaccepted, ...coHandlerAtWork];
const afterReply: Situation[] = [
  'replied',
  'delivered',
  'feedback open',
  'all satisfied',
  'all dissatisfied',
  'closed dissatisfied',
];
const surveyOpen: Situation[] = ['feedback open', 'all satisfied', 'all dissatisfied'];
/** The case was marked as key before the handover. */
const openAsKey: Situation[] = [...beingHandled, ...afterReply];
const everyHandedOver: Situation[] = [...openAsKey, 'concluded'];
const every: Situation[] = [...beforeHandover, 'not filed', 'withdrawn', ...everyHandedOver];

export const mayTable: Record<Command, readonly Line[]> = {
  coSign: [[['invited'], ['co-signing']]],
  declineCoSign: [[['invited'], ['co-signing']]],
  returnForRevision: [[['clerk'], ['in review']]],
  revise: [[['firstProposer'], ['returned for revision']]],
  setDemands: [
    [['clerk'], [...beforeHandover, ...beingHandled]],
    [['leadOffice'], beingHandled],
  ],
  withdraw: [[['firstProposer', 'clerk'], beforeHandover]],
  file: [[['clerk'], ['in review']]],
  decline: [[['clerk'], ['in review']]],
  markKey: [
    [['clerk'], [...beforeHandover, ...openAsKey]],
    [['committeeSupervisor'], ['filed', 'filed as key']],
    [['supervisor'], openAsKey],
  ],
  unmarkKey: [
    [['clerk'], ['filed as key', ...openAsKey]],
    [['committeeSupervisor'], ['filed as key']],
    [['supervisor'], openAsKey],
  ],
  handOver: [
    [
      ['clerk', 'committeeSupervisor'],
      ['filed', 'filed as key'],
    ],
  ],
  signFor: [[['leadOffice', 'coHandlerOffice'], ['unsigned']]],
  accept: [[['leadOffice', 'coHandlerOffice'], ['signed for']]],
  assignHandler: [
    [['leadOffice'], leadAtWork],
    [['coHandlerOffice'], coHandlerAtWork],
  ],
  proposeUnit: [[['leadOffice', 'coHandlerOffice'], ['signed for']]],
  requestReturn: [[['leadOffice', 'coHandlerOffice'], ['signed for']]],
  decideReturn: [[['supervisor'], ['return requested']]],
  addUnit: [[['supervisor'], beingHandled]],
  // The co-handler; never the lead.
  removeUnit: [[['supervisor'], coHandlerUnfinished]],
  requestExtension: [
    [['leadOffice'], without(leadAtWork, 'extension requested')],
    [
      ['coHandlerOffice'],
      without(coHandlerAtWork, 'extension requested', 'opinion overdue', 'waiver requested'),
    ],
  ],
  decideExtension: [[['supervisor'], ['extension requested']]],
  recordContact: [
    [['leadOffice'], leadAtWork],
    [['leadHandler'], leadNamed],
    [['coHandlerOffice'], coHandlerAtWork],
    [['coHandlerHandler'], coHandlerNamed],
  ],
  reportProgress: [
    [['leadOffice'], ['signed for', 'return requested', ...leadAtWork]],
    [['leadHandler'], leadNamed],
    [['coHandlerOffice'], ['signed for', 'return requested', ...coHandlerAtWork]],
    [['coHandlerHandler'], coHandlerNamed],
  ],
  submitDraft: [
    [['leadOffice'], leadAtWork],
    [['leadHandler'], leadNamed],
    [['coHandlerOffice'], coHandlerAtWork],
    [['coHandlerHandler'], coHandlerNamed],
  ],
  // Whoever is still to sign; after the last signature the office.
  sendBack: [
    [['leadOffice'], ['in sign-off', 'signed off', 'awaiting review', 'opinion issued']],
    [['coHandlerOffice'], ['in sign-off', 'with the head', 'signed off']],
    [['leadLeader'], ['in sign-off', 'checked']],
    [['leadLeader'], ['with the head'], { except: ['deputy'] }],
    // An opinion goes no higher than the deputy.
    [['coHandlerLeader'], ['in sign-off', 'checked'], { except: ['educationHead'] }],
  ],
  // The office checks, then the leaders sign in order of rank.
  signOff: [
    [['leadOffice', 'coHandlerOffice'], ['in sign-off']],
    [['leadLeader', 'coHandlerLeader'], ['checked'], { except: ['head', 'educationHead'] }],
    [['leadLeader'], ['with the head'], { except: ['deputy'] }],
  ],
  recordSignOff: [
    [['leadOffice'], ['in sign-off', 'checked', 'with the head']],
    [['coHandlerOffice'], ['in sign-off', 'checked']],
  ],
  issueOpinion: [[['coHandlerOffice'], ['with the head', 'signed off']]],
  requestWaiver: [[['leadOffice'], ['opinion overdue']]],
  decideWaiver: [[['supervisor'], ['waiver requested']]],
  reviewReply: [[['supervisor'], ['awaiting review']]],
  issueReply: [[['leadOffice'], ['opinion issued']]],
  recordDelivery: [
    [['leadOffice'], ['replied']],
    [
      ['coHandlerOffice', 'clerk'],
      ['awaiting review', 'opinion issued', 'replied'],
    ],
  ],
  correctClass: [[['supervisor'], [...afterReply, 'second round', 'concluded']]],
  openSurvey: [[['clerk'], ['replied', 'delivered']]],
  rate: [[['firstProposer', 'coSigner'], surveyOpen]],
  recordPaperRating: [[['clerk'], surveyOpen]],
  closeSurvey: [[['clerk'], surveyOpen]],
  rehandle: [[['clerk'], ['all dissatisfied', 'closed dissatisfied']]],
  conclude: [[['clerk'], ['all satisfied']]],
  urge: [[['clerk', 'supervisor'], beingHandled]],
  remind: [[['leadOffice'], coHandlerUnfinished]],
  attach: [
    [['firstProposer', 'coSigner', 'clerk'], every],
    [['supervisor', 'leadOffice', 'coHandlerOffice'], everyHandedOver],
    [['leadHandler', 'coHandlerHandler'], without(everyHandedOver, ...unaccepted, 'accepted')],
  ],
  recordCall: [
    [['clerk'], every],
    [['committeeSupervisor'], ['filed', 'filed as key']],
    [['supervisor', 'leadOffice', 'coHandlerOffice'], everyHandedOver],
  ],
};

function without(from: readonly Situation[], ...left: Situation[]): Situation[] {
  return from.filter((each) => !left.includes(each));
}
