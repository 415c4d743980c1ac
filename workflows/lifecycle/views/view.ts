/** The only way from the state of a case to a person; what he sees is judged by the same table as events are. */

import type { Rules } from '../act.ts';
import type { Clock } from '../clockState.ts';
import type { Instant } from '../dates/localDate.ts';
import { assignmentFor } from '../notices/audience.ts';
import { sameJson } from '../policies/sameJson.ts';
import { isLive, relationsOf } from '../relation.ts';
import type { CaseState } from '../state.ts';
import { awaitedOf } from './awaited.ts';
import type { Awaited, AwaitedFact } from './awaitedFact.ts';
import type { CaseView, ClockView } from './caseView.ts';
import { lightOf, worstLight } from './light.ts';
import { isStranger, seesTopic, type Viewer } from './sight.ts';
import { stepOf } from './step.ts';
import {
  type Topic,
  topicOfAttachment,
  topicOfCall,
  topicOfClock,
  topicOfRating,
  topicOfWaiver,
  topicOn,
  whole,
} from './topic.ts';
import { viewAssignment, viewExtension, viewLetter } from './viewParts.ts';

/** The rules a case lives under and the instant at which it is looked at. */
export interface Moment {
  rules: Rules;
  at: Instant;
}

/** The case as this person may see it under all his posts; `undefined` if it is not for him, or not there. */
export function view(state: CaseState, viewer: Viewer, { rules, at }: Moment): CaseView | undefined {
  if (isStranger(state, viewer)) return undefined;
  const see = (topic: Topic) => seesTopic(state, viewer, topic);
  const clocks = state.clocks
    .filter((each) => see(topicOfClock(state, 'clockStarted', each)))
    .map((each) => viewClock(state, each, { rules, at }));
  const assignments = state.assignments
    .filter((each) => see(topicOn(state, 'handedOver', each.id)))
    .filter((each) => isLive(each) || see(topicOn(state, endOf(each.life), each.id)))
    .map((each) => viewAssignment(state, each, { see, clocks }));
  const present = assignments.filter((each) => each.round === state.round);
  const { id, kind, version, committee, session, life, collective, betweenSession, title, body } = state;
  const { publicityWish, suggestedUnits, demands, round, submittedAt } = state;
  const { origin, serialNumber, caseNumber, category, mode, filedAt, handedOverAt, concludedAt } = state;
  return {
    id,
    kind,
    version,
    committee,
    session,
    life,
    ...(origin && { origin }),
    ...(serialNumber && { serialNumber }),
    ...(caseNumber && { caseNumber }),
    ...(category && { category }),
    collective,
    betweenSession,
    title,
    body,
    publicityWish,
    suggestedUnits,
    demands,
    round,
    ...(mode && { mode }),
    submittedAt,
    ...(filedAt && { filedAt }),
    ...(handedOverAt && { handedOverAt }),
    ...(concludedAt && { concludedAt }),
    relations: [...new Set(viewer.posts.flatMap((each) => relationsOf(state, each)))].filter(
      (each) => each !== 'stranger',
    ),
    light: worstLight(clocks.map((each) => each.light)),
    step: stepOf({
      life,
      assignments: present,
      upperLevel: origin !== undefined,
      surveyClosed: state.survey?.closedAt !== undefined,
    }),
    awaited: distinct(awaitedOf(state, rules.policy).flatMap((each) => seen(each, see))),
    proposers: state.proposers.filter(
      ({ proposer, standing }) =>
        standing === 'first' || standing === 'signed' || see({ ...whole('coSignDeclined'), proposer }),
    ),
    ...(state.key && see(whole('keyMarked')) && { key: state.key }),
    ...(state.ending && see(endingOf(state)) && { ending: state.ending }),
    editions: see(whole('revised')) ? state.editions : [],
    assignments,
    proposedUnits: state.proposedUnits.filter((each) => see(topicOn(state, 'unitProposed', each.assignment))),
    returns: state.returns.filter((each) => see(topicOn(state, 'returnRequested', each.assignment))),
    extensions: state.extensions.flatMap((each) => viewExtension(state, each, see)),
    waivers: state.waivers.filter((each) => see(topicOfWaiver(state, 'waiverRequested', each.id))),
    letters: state.letters.flatMap((each) => viewLetter(state, each, see)),
    contacts: state.contacts.filter((each) => see(topicOn(state, 'contactRecorded', each.assignment))),
    urgings: state.urgings.filter((each) => see(topicOn(state, 'urged', each.assignment))),
    calls: state.calls.filter((each) => see(topicOfCall(each.by))),
    attachments: state.attachments.filter((each) => see(topicOfAttachment(state, each))),
    ...(state.survey && see(whole('surveyOpened')) && { survey: state.survey }),
    ratings: state.ratings.filter((each) => see(topicOfRating(state, each))),
    conciliations: see(whole('conciliationRecorded')) ? state.conciliations : [],
    clocks,
  };
}

/** A clock with its light at this instant. Whether it may be seen is asked before. */
function viewClock(state: CaseState, clock: Clock, { rules, at }: Moment): ClockView {
  const { id, kind, of, startedAt, startOn, originalDueOn, dueOn, ceilingOn, missed, stopped } = clock;
  const { provisional, calendar, explanation, rule, extensions, remindersSent } = clock;
  const unit = assignmentFor(state, of)?.unit;
  return {
    id,
    kind,
    of,
    ...(unit && { unit }),
    startedAt,
    startOn,
    originalDueOn,
    dueOn,
    ...(ceilingOn && { ceilingOn }),
    provisional,
    calendar,
    explanation,
    source: rule.source,
    extensions,
    remindersSent,
    ...(missed && { missed }),
    ...(stopped && { stopped }),
    ...lightOf(clock, { at, calendar: rules.calendar }),
  };
}

/** Every file that this view shows: whoever may not see a case this way may not download from it either. */
export function filesIn(shown: CaseView): Set<string> {
  return new Set(
    [
      ...shown.attachments.map((each) => each.file),
      ...shown.letters.flatMap((each) => [
        each.scan,
        ...each.files.map((file) => file.file),
        ...(each.making?.signatures ?? []).map((signature) => signature.paper?.scan),
      ]),
      ...shown.ratings.map((each) => each.paper?.scan),
    ].flatMap((each) => each ?? []),
  );
}

function seen(
  { topic, otherwise, duty: _duty, ...fact }: AwaitedFact,
  see: (topic: Topic) => boolean,
): Awaited[] {
  if (see(topic)) return [fact];
  return otherwise ? seen(otherwise, see) : [];
}

function distinct(facts: Awaited[]): Awaited[] {
  return facts.filter((each, index) => facts.findIndex((other) => sameJson(other, each)) === index);
}

function endOf(life: string): 'unitRemoved' | 'returnDecided' {
  return life === 'cancelled' ? 'unitRemoved' : 'returnDecided';
}

function endingOf({ life }: CaseState): Topic {
  if (life === 'withdrawn') return whole('withdrawn');
  return whole(life === 'notFiled' ? 'declined' : 'returnedForRevision');
}
