/** Who may see what of a case: two tables, and the one function that reads them (design 4.3). */

import type { Post } from '../actor.ts';
import type { ClockKind } from '../clockState.ts';
import type { Recorded } from '../events.ts';
import { isHandledBy, type Relation, relationsOf } from '../relation.ts';
import type { CaseState } from '../state.ts';
import { type Matter, type Topic, topicOf, whole } from './topic.ts';

/** A person with all posts he holds, delegations among them. */
export interface Viewer {
  person: string;
  posts: readonly Post[];
}

export type Group = 'staff' | 'observer' | 'lead' | 'coHandler' | 'proposer' | 'invited';

/**
 * `own`: what belongs to the viewer's unit or proposer; `team`: that, and what belongs to those it handles the case
 * with (the lead its co-handlers, a co-handler its lead); `closed`: what belongs to its unit, once the survey of
 * that round is closed.
 */
type Sight = 'yes' | 'own' | 'team' | 'closed' | 'no';

/** In the order of `groups`. */
type Row = readonly [Sight, Sight, Sight, Sight, Sight, Sight];
export const groups = ['staff', 'observer', 'lead', 'coHandler', 'proposer', 'invited'] as const;

const groupOf: Record<Relation, Group | undefined> = {
  firstProposer: 'proposer',
  coSigner: 'proposer',
  invited: 'invited',
  clerk: 'staff',
  director: 'staff',
  committeeSupervisor: 'staff',
  supervisor: 'staff',
  auditor: 'staff',
  observer: 'observer',
  leadOffice: 'lead',
  leadHandler: 'lead',
  leadLeader: 'lead',
  coHandlerOffice: 'coHandler',
  coHandlerHandler: 'coHandler',
  coHandlerLeader: 'coHandler',
  stranger: undefined,
};

/** What has happened, by who may know it. A file is seen by whoever sees what it is tied to, so it has no line. */
// biome-ignore format: a table is read by its columns
export const eventSight: Record<Matter, Row> = {
  //                    staff  observer lead   coHandler proposer invited
  submitted:            ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  received:             ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  coSigned:             ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  coSignDeclined:       ['yes', 'yes', 'no', 'no', 'yes', 'own'],
  coSignersDropped:     ['yes', 'yes', 'no', 'no', 'yes', 'no'],
  reviewOpened:         ['yes', 'yes', 'no', 'no', 'yes', 'no'],
  returnedForRevision:  ['yes', 'yes', 'no', 'no', 'yes', 'no'],
  revised:              ['yes', 'yes', 'no', 'no', 'yes', 'no'],
  demandsSet:           ['yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  withdrawn:            ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  filed:                ['yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  declined:             ['yes', 'yes', 'no', 'no', 'yes', 'no'],
  keyMarked:            ['yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  keyUnmarked:          ['yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  handedOver:           ['yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  unitAdded:            ['yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  unitRemoved:          ['yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  signedFor:            ['yes', 'yes', 'team', 'own', 'yes', 'no'],
  accepted:             ['yes', 'yes', 'team', 'own', 'yes', 'no'],
  handlerAssigned:      ['yes', 'yes', 'team', 'own', 'no', 'no'],
  unitProposed:         ['yes', 'yes', 'own', 'own', 'no', 'no'],
  returnRequested:      ['yes', 'yes', 'own', 'own', 'no', 'no'],
  returnDecided:        ['yes', 'yes', 'team', 'own', 'no', 'no'],
  extensionRequested:   ['yes', 'yes', 'own', 'own', 'no', 'no'],
  extensionDecided:     ['yes', 'yes', 'team', 'own', 'yes', 'no'],
  contactRecorded:      ['yes', 'yes', 'team', 'own', 'yes', 'no'],
  progressReported:     ['yes', 'yes', 'team', 'own', 'yes', 'no'],
  urged:                ['yes', 'yes', 'team', 'own', 'no', 'no'],
  draftSubmitted:       ['yes', 'yes', 'own', 'own', 'no', 'no'],
  draftEdited:          ['yes', 'yes', 'own', 'own', 'no', 'no'],
  draftSentBack:        ['yes', 'yes', 'own', 'own', 'no', 'no'],
  signedOff:            ['yes', 'yes', 'team', 'own', 'no', 'no'],
  replyReviewed:        ['yes', 'yes', 'own', 'no', 'no', 'no'],
  waiverRequested:      ['yes', 'yes', 'own', 'own', 'no', 'no'],
  waiverDecided:        ['yes', 'yes', 'own', 'own', 'no', 'no'],
  opinionIssued:        ['yes', 'yes', 'team', 'own', 'no', 'no'],
  replyIssued:          ['yes', 'yes', 'team', 'team', 'yes', 'no'],
  letterRendered:       ['yes', 'yes', 'own', 'own', 'no', 'no'],
  letterDelivered:      ['yes', 'yes', 'own', 'own', 'own', 'no'],
  deliveryFailed:       ['yes', 'yes', 'own', 'own', 'no', 'no'],
  classCorrected:       ['yes', 'yes', 'team', 'team', 'yes', 'no'],
  surveyOpened:         ['yes', 'yes', 'yes', 'no', 'yes', 'no'],
  rated:                ['yes', 'yes', 'closed', 'no', 'own', 'no'],
  surveyClosed:         ['yes', 'yes', 'yes', 'no', 'yes', 'no'],
  rehandled:            ['yes', 'yes', 'own', 'own', 'yes', 'no'],
  conciliationRecorded: ['yes', 'yes', 'yes', 'no', 'yes', 'no'],
  concluded:            ['yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  callRecorded:         ['yes', 'no', 'own', 'own', 'no', 'no'],
  // Narrowed by the clock they are about.
  clockStarted:         ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  clockStopped:         ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  missed:               ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  missedRevoked:        ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  dueMoved:             ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  reminded:             ['yes', 'yes', 'yes', 'yes', 'no', 'no'],
  calendarReplaced:     ['yes', 'yes', 'no', 'no', 'no', 'no'],
  policyReplaced:       ['yes', 'yes', 'no', 'no', 'no', 'no'],
};

/** What is about a clock is seen by those who may know of that clock. */
// biome-ignore format: a table is read by its columns
export const clockSight: Record<ClockKind, Row> = {
  //                    staff  observer lead   coHandler proposer invited
  coSign:               ['yes', 'yes', 'no', 'no', 'yes', 'yes'],
  signFor:              ['yes', 'yes', 'team', 'own', 'yes', 'no'],
  objection:            ['yes', 'yes', 'own', 'own', 'no', 'no'],
  firstContact:         ['yes', 'yes', 'own', 'no', 'yes', 'no'],
  opinion:              ['yes', 'yes', 'team', 'own', 'no', 'no'],
  reply:                ['yes', 'yes', 'team', 'team', 'yes', 'no'],
  returnDecision:       ['yes', 'yes', 'own', 'own', 'no', 'no'],
  survey:               ['yes', 'yes', 'yes', 'no', 'yes', 'no'],
};

/** Whether the viewer may know of this event, in the present state of its case. */
export function sees(recorded: Recorded, state: CaseState, viewer: Viewer): boolean {
  return seesTopic(state, viewer, topicOf(state, recorded.event));
}

/** The same for anything that is not an event itself: part of a view, or what is awaited. */
export function seesTopic(state: CaseState, viewer: Viewer, topic: Topic): boolean {
  if (isEarlyRating(state, topic) && isHandledBy(state, viewer.posts)) {
    return viewer.posts.some((post) => post.proposer !== undefined && post.proposer === topic.proposer);
  }
  return viewer.posts.some((post) =>
    groupsOf(state, post).some(
      (group) =>
        allows(eventSight[topic.matter], group, { state, post, topic }) &&
        (topic.clock === undefined || allows(clockSight[topic.clock], group, { state, post, topic })),
    ),
  );
}

/** Nothing at all of the case is known to a stranger: to him it is as if it were not there. */
export function isStranger(state: CaseState, viewer: Viewer): boolean {
  return viewer.posts.every((post) => groupsOf(state, post).length === 0);
}

function groupsOf(state: CaseState, post: Post): Group[] {
  return relationsOf(state, post).flatMap((each) => groupOf[each] ?? []);
}

function allows(
  row: Row,
  group: Group,
  { state, post, topic }: { state: CaseState; post: Post; topic: Topic },
): boolean {
  const own = isOwn(post, topic);
  const sight = row[groups.indexOf(group)] ?? 'no';
  switch (sight) {
    case 'yes':
      return true;
    case 'own':
      return own;
    case 'team':
      return own || (post.unit !== undefined && topic.partners.includes(post.unit));
    case 'closed':
      return own && !isEarlyRating(state, topic);
    case 'no':
      return false;
  }
}

function isOwn(post: Post, { units, proposer }: Topic): boolean {
  return (
    (post.unit !== undefined && units.includes(post.unit)) ||
    (post.proposer !== undefined && post.proposer === proposer)
  );
}

/** A rating whose round is still open: kept from whoever handles the case (invariant 8). */
function isEarlyRating({ round, survey }: CaseState, topic: Topic): boolean {
  if (topic.matter !== 'rated') return false;
  const rated = topic.round ?? round;
  return rated === round && !(survey?.round === rated && survey.closedAt !== undefined);
}

/** Whether the ratings of the present round are kept from this person, who handles the case, until the survey closes. */
export function ratingsAreKeptFrom(state: CaseState, viewer: Viewer): boolean {
  return isEarlyRating(state, whole('rated')) && isHandledBy(state, viewer.posts);
}
