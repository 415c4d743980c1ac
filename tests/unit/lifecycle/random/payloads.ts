/** A plausible payload for every command: mostly right, now and then wrong. */

import type { OpeningName } from '../../../../workflows/lifecycle/access.ts';
import type { AnyCommandName, AnyPayloads, UnitPart } from '../../../../workflows/lifecycle/commands.ts';
import { addDays, localDateOf } from '../../../../workflows/lifecycle/dates/localDate.ts';
import { canonicalBody } from '../../../../workflows/lifecycle/letters/body.ts';
import type { CaseState } from '../../../../workflows/lifecycle/state.ts';
import { posts, text } from '../../scenario.ts';
import { proposal } from '../stages.ts';
import type { Draw } from './draw.ts';

type Maker<N extends AnyCommandName> = (from: {
  state: CaseState;
  draw: Draw;
  target?: string | undefined;
}) => AnyPayloads[N];

const someUnits = [
  'unit-hr',
  'unit-education',
  'unit-foreign',
  'unit-commerce',
  'unit-paper',
  'unit-organisation',
  'unit-nowhere',
];
const handlers: Record<string, string> = {
  'unit-hr': posts.handler.id,
  'unit-education': posts.educationHandler.id,
};
const reason = () => text('理由如下。');
const scan = (draw: Draw) => (draw.rarely(8) ? 'nowhere' : 'file-1');
const span = (draw: Draw) =>
  ({ unit: draw.pick(['workday', 'day', 'month'] as const), length: draw.pick([1, 10, 40]) }) as const;

function content(draw: Draw) {
  const { session: _s, coSigners: _c, betweenSession: _b, proposer: _p, ...rest } = proposal();
  return draw.rarely(10) ? { ...rest, title: text('') } : rest;
}

function parts(state: CaseState, draw: Draw): AnyPayloads['handOver'] {
  if (state.origin?.outsideLead !== undefined) {
    return { mode: 'lead', units: [{ unit: 'unit-education', role: 'coHandler' }] };
  }
  const lead = draw.pick(['unit-hr', 'unit-hr', 'unit-paper']);
  switch (draw.below(5)) {
    case 0:
      return { mode: 'sole', units: [{ unit: draw.pick(someUnits), role: 'sole' }] };
    case 1:
      return {
        mode: 'split',
        units: [lead, 'unit-commerce'].map((unit): UnitPart => ({ unit, role: 'split' })),
      };
    case 2:
      return { mode: 'sole', units: [{ unit: lead, role: 'sole' }] };
    default:
      return {
        mode: 'lead',
        units: [
          { unit: lead, role: 'lead' },
          { unit: 'unit-education', role: 'coHandler' },
          ...(draw.rarely(3) ? [{ unit: 'unit-organisation', role: 'coHandler' } as const] : []),
        ],
      };
  }
}

/** A co-handler's opinion has neither class nor publicity. */
function opinion(state: CaseState): AnyPayloads['submitDraft'] {
  return {
    body: text('会办意见如下。'),
    answers: state.demands.slice(0, 1).map((each) => ({ demand: each.id, text: text('支持。') })),
  };
}

/** A reply with nothing wrong; one in three lacks this or that, or has too much of it. */
function draft(state: CaseState, draw: Draw): AnyPayloads['submitDraft'] {
  const careless = draw.rarely(3);
  const slip = () => careless && draw.rarely(4);
  const wrongly = () => state.proposers.map(({ proposer }) => ({ proposer, text: text('林小满代表：') }));
  return {
    body: text('您提出的提案收悉，现答复如下。'),
    ...(slip() ? {} : { class: slip() ? 'Z' : draw.pick(['A', 'B', 'C', 'D']) }),
    ...(slip() ? {} : { publicity: draw.pick(['open', 'onRequest', 'notOpen'] as const) }),
    ...(slip() ? {} : { publicityReason: reason() }),
    ...(slip() ? {} : { contact: { name: text('陈谷雨'), telephone: text('13800000001') } }),
    ...(slip() ? { salutations: wrongly() } : {}),
    ...(slip() ? { cc: ['unit-committee', 'unit-committee'] } : {}),
    answers: state.demands
      .filter(() => !slip())
      .map((each) => ({ demand: each.id, text: text('已经办理。') })),
  };
}

/** A signer's own edit: now and then empty, or answering what was never asked. */
function edit(state: CaseState, draw: Draw): AnyPayloads['signOff'] {
  const demand = draw.rarely(6) ? 'demand-nowhere' : state.demands[0]?.id;
  const words = draw.rarely(6) ? ' ' : '审签时改定的一段。';
  const body = canonicalBody({
    schema: 1,
    blocks: [{ id: 'b1', kind: 'paragraph', text: words, ...(demand && { demand }) }],
  });
  return { body: text(body), answers: demand ? [{ demand, text: text(words) }] : [] };
}

function values(draw: Draw): Record<string, string> {
  if (draw.rarely(8)) return { result: 'delighted' };
  return {
    attitude: draw.pick(['satisfied', 'dissatisfied']),
    result: draw.pick(['satisfied', 'dissatisfied']),
  };
}

/** The day a given number of days before the last event. */
function daysAgo(state: CaseState, days: number): string {
  return addDays(localDateOf(state.lastEventAt), -days);
}

function unitOf(state: CaseState, target: string | undefined): string {
  return state.assignments.find((each) => each.id === target)?.unit ?? 'unit-hr';
}

function recipientOf({
  state,
  draw,
  target,
}: {
  state: CaseState;
  draw: Draw;
  target?: string | undefined;
}): string {
  const letter = state.letters.find((each) => each.id === target);
  return draw.pick(['outside', ...(letter?.recipients ?? []).map((each) => each.id)]);
}

export const payloads: { [N in Exclude<AnyCommandName, OpeningName>]: Maker<N> } = {
  coSign: () => ({}),
  declineCoSign: () => ({}),
  returnForRevision: () => ({ reason: reason() }),
  revise: ({ draw }) => ({
    ...content(draw),
    ...(draw.rarely(3) && { coSigners: [draw.pick(['proposer-2', 'proposer-3', 'proposer-nobody'])] }),
  }),
  setDemands: ({ state, draw }) => ({
    demands: [
      ...state.demands
        .filter(() => !draw.rarely(5))
        .map(({ id, text: kept, units }) => ({ id, text: { ...kept, body: '原有的一点' }, units })),
      ...(draw.rarely(2) ? [{ text: text('新的一点'), units: [] }] : []),
    ],
  }),
  withdraw: () => ({ reason: reason() }),
  file: ({ draw }) => ({ category: draw.rarely(6) ? 'astrology' : 'economy' }),
  decline: ({ draw }) => ({ ground: draw.pick(['empty', 'dull']), disposition: 'letter' }),
  markKey: ({ draw }) => (draw.rarely(2) ? {} : { leaderPost: posts.observer.id }),
  unmarkKey: () => ({ reason: reason() }),
  handOver: ({ state, draw }) => parts(state, draw),
  signFor: () => ({}),
  accept: ({ state, draw, target }) => {
    const handler = handlers[unitOf(state, target)];
    return handler !== undefined && !draw.rarely(4) ? { handler } : {};
  },
  assignHandler: ({ state, target }) => ({
    handler: handlers[unitOf(state, target)] ?? posts.otherHandler.id,
    reason: reason(),
  }),
  proposeUnit: ({ draw }) => ({ unit: draw.pick(someUnits), reason: reason() }),
  requestReturn: ({ draw }) => ({
    ground: 'notOurFunction',
    reason: reason(),
    suggestedUnit: draw.pick(someUnits),
  }),
  decideReturn: ({ draw }) => ({
    decision: draw.pick(['granted', 'swapped', 'refused', 'refusedFinally']),
    reason: reason(),
  }),
  addUnit: ({ draw }) => ({ unit: draw.pick(someUnits), reason: reason() }),
  removeUnit: () => ({ reason: reason() }),
  requestExtension: ({ draw }) => ({ extension: span(draw), reason: reason(), proposerAgreed: true }),
  decideExtension: ({ draw }) => ({
    granted: draw.below(3) > 0,
    reason: reason(),
    ...(draw.rarely(3) && { extension: span(draw) }),
  }),
  recordContact: ({ state, draw }) => ({
    outcome: draw.pick(['agreed', 'understood', 'reserved', 'unreachable']),
    form: draw.pick(['visit', 'telephone']),
    said: text('委员同意。'),
    attempts: 3,
    ...(draw.rarely(3) && { on: daysAgo(state, draw.below(4)) }),
  }),
  reportProgress: () => ({ text: text('正在办理。') }),
  submitDraft: ({ state, draw, target }) => {
    const role = state.assignments.find((each) => each.id === target)?.role;
    return role === 'coHandler' && !draw.rarely(6) ? opinion(state) : draft(state, draw);
  },
  sendBack: () => ({ reason: reason() }),
  signOff: ({ state, draw }) => (draw.rarely(3) ? edit(state, draw) : {}),
  recordSignOff: ({ state, draw }) => ({
    signer: text('某领导'),
    signedOn: daysAgo(state, draw.pick([0, 0, 0, 2])),
    scan: scan(draw),
  }),
  issueOpinion: ({ draw }) => (draw.rarely(2) ? {} : { scan: scan(draw) }),
  requestWaiver: ({ state }) => ({
    coHandler: state.assignments.findLast((each) => each.role === 'coHandler')?.id ?? 'nobody',
    reason: reason(),
  }),
  decideWaiver: ({ draw }) => ({ granted: draw.below(3) > 0, reason: reason() }),
  reviewReply: ({ draw }) => ({ passed: draw.below(3) > 0, defects: reason() }),
  issueReply: ({ draw }) => (draw.rarely(2) ? {} : { scan: scan(draw) }),
  recordDelivery: ({ state, draw, target }) => ({
    recipient: recipientOf({ state, draw, target }),
    way: 'post',
    evidence: 'file-1',
  }),
  correctClass: ({ draw }) => ({ class: draw.pick(['A', 'B', 'Z']), reason: reason() }),
  openSurvey: () => ({}),
  rate: ({ draw }) => ({ values: values(draw) }),
  recordPaperRating: ({ draw }) => ({ values: values(draw), scan: scan(draw) }),
  closeSurvey: () => ({}),
  rehandle: ({ state, draw }) => ({
    reason: reason(),
    coHandlers: draw.rarely(2)
      ? []
      : state.assignments
          .filter((each) => each.role === 'coHandler' && each.round === state.round)
          .map((each) => each.id),
  }),
  conclude: ({ draw }) => (draw.rarely(2) ? {} : { conciliation: text('已当面说明情况。') }),
  urge: () => ({ demand: text('请抓紧办理。') }),
  remind: () => ({ demand: text('请尽快送会办意见。') }),
  attach: ({ draw }) => ({ file: `file-${draw.below(5)}`, to: 'proposal' }),
  recordCall: () => ({ text: text('委员来电。') }),
  advance: () => ({}),
  replaceCalendar: ({ draw }) => ({ version: draw.pick(['national-1', 'test-calendar']) }),
  replacePolicy: ({ draw }) => ({ version: draw.pick(['default-1', 'test-policy']) }),
  recordRendering: ({ state, target }) => ({
    files: (state.letters.find((each) => each.id === target)?.recipients ?? []).map((each) => ({
      recipient: each.id,
      file: 'file-1',
    })),
  }),
  recordDelivered: (from) => ({ recipient: recipientOf(from), way: 'inApp' }),
  recordDeliveryFailure: (from) => ({ recipient: recipientOf(from), reason: 'mailbox' }),
};
