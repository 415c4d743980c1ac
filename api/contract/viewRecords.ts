/** Records within the view of a case, as they leave the core. */

import { z } from '@hono/zod-openapi';
import { roles } from '../../workflows/lifecycle/actor.ts';
import type {
  Attachment,
  Call,
  Contact,
  Demand,
  KeyMark,
  Origin,
  ProposedUnit,
  Proposer,
  Rating,
  ReturnRequest,
  Urging,
  WaiverRequest,
} from '../../workflows/lifecycle/state.ts';
import { id, instant, localDate, textRef } from './parts.ts';

export const span = z.strictObject({ unit: z.enum(['workday', 'day', 'month']), length: z.int() });

export const actorRef = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('person'),
      person: id,
      post: id,
      role: z.enum(roles),
      unit: id.exactOptional(),
      onBehalfOf: id.exactOptional(),
    }),
    z.strictObject({ kind: z.literal('time') }),
    z.strictObject({ kind: z.literal('system'), task: z.string() }),
  ])
  .openapi('ActorRef');

export const origin = z
  .strictObject({
    level: z.enum(['national', 'provincial', 'municipal']),
    committee: z.string(),
    term: z.int(),
    session: z.int(),
    number: z.string(),
    dueOn: localDate.exactOptional(),
    outsideLead: z.string().exactOptional(),
  })
  .openapi('Origin') satisfies z.ZodType<Origin>;

export const proposer = z
  .strictObject({
    proposer: id,
    kind: z.enum(['person', 'organisation']),
    standing: z.enum(['first', 'invited', 'signed', 'declined', 'dropped']),
    at: instant.exactOptional(),
  })
  .openapi('Proposer') satisfies z.ZodType<Proposer>;

export const demand = z
  .strictObject({ id, text: textRef, units: z.array(id) })
  .openapi('Demand') satisfies z.ZodType<Demand>;

export const keyMark = z
  .strictObject({
    at: instant,
    leaderPost: id.exactOptional(),
    leaderUnit: id.exactOptional(),
    plan: textRef.exactOptional(),
  })
  .openapi('KeyMark') satisfies z.ZodType<KeyMark>;

export const proposedUnit = z
  .strictObject({ id, assignment: id, unit: id, reason: textRef, at: instant })
  .openapi('ProposedUnit') satisfies z.ZodType<ProposedUnit>;

export const returnRequest = z
  .strictObject({
    id,
    assignment: id,
    ground: z.string(),
    reason: textRef,
    suggestedUnit: id,
    at: instant,
    decided: z
      .strictObject({
        decision: z.enum(['granted', 'swapped', 'refused', 'refusedFinally']),
        reason: textRef.exactOptional(),
        at: instant,
      })
      .exactOptional(),
  })
  .openapi('ReturnRequest') satisfies z.ZodType<ReturnRequest>;

export const extension = z
  .strictObject({
    id,
    assignment: id,
    clock: id,
    requested: z
      .strictObject({
        span,
        wouldBeDueOn: localDate,
        reason: textRef,
        proposerAgreed: z.boolean(),
        at: instant,
      })
      .exactOptional(),
    decided: z
      .strictObject({
        granted: span.exactOptional(),
        dueOn: localDate.exactOptional(),
        reason: textRef.exactOptional(),
        at: instant,
      })
      .exactOptional(),
  })
  .openapi('Extension');

export const waiver = z
  .strictObject({
    id,
    assignment: id,
    coHandler: id,
    reason: textRef,
    at: instant,
    decided: z
      .strictObject({ granted: z.boolean(), reason: textRef.exactOptional(), at: instant })
      .exactOptional(),
  })
  .openapi('Waiver') satisfies z.ZodType<WaiverRequest>;

export const contact = z
  .strictObject({
    id,
    assignment: id,
    outcome: z.enum(['agreed', 'understood', 'reserved', 'disagreed', 'declined', 'unreachable']),
    form: z.string(),
    on: localDate,
    persons: textRef.exactOptional(),
    said: textRef,
    attempts: z.int().exactOptional(),
    at: instant,
  })
  .openapi('Contact') satisfies z.ZodType<Contact>;

export const urging = z
  .strictObject({
    id,
    assignment: id,
    kind: z.enum(['urge', 'remind']),
    demand: textRef,
    by: actorRef,
    at: instant,
    answeredAt: instant.exactOptional(),
  })
  .openapi('Urging') satisfies z.ZodType<Urging>;

export const call = z
  .strictObject({ id, text: textRef, by: actorRef, at: instant })
  .openapi('Call') satisfies z.ZodType<Call>;

export const attachment = z
  .strictObject({
    file: id,
    to: z.union([
      z.strictObject({ kind: z.literal('proposal') }),
      z.strictObject({ kind: z.enum(['letter', 'contact', 'rating']), id }),
    ]),
    by: actorRef,
    at: instant,
  })
  .openapi('Attachment') satisfies z.ZodType<Attachment>;

export const rating = z
  .strictObject({
    id,
    round: z.int(),
    proposer: id,
    assignment: id,
    values: z.record(z.string(), z.string()).exactOptional(),
    contactForm: z.string().exactOptional(),
    text: textRef.exactOptional(),
    ratedAt: instant.exactOptional(),
    paper: z.strictObject({ recordedBy: actorRef, scan: id.exactOptional() }).exactOptional(),
  })
  .openapi('Rating') satisfies z.ZodType<Rating>;
