/** Letters and assignments within the view of a case. */

import { z } from '@hono/zod-openapi';
import type { AssignmentView, LetterView } from '../../workflows/lifecycle/views/caseView.ts';
import { id, instant, localDate, textRef } from './parts.ts';
import { actorRef } from './viewRecords.ts';

export const clockKind = z.enum([
  'coSign',
  'signFor',
  'objection',
  'firstContact',
  'opinion',
  'reply',
  'returnDecision',
  'survey',
]);

export const assignmentRole = z.enum(['sole', 'lead', 'coHandler', 'split']);

export const assignment = z
  .strictObject({
    id,
    round: z.int(),
    unit: id,
    role: assignmentRole,
    life: z.enum([
      'assigned',
      'returnRequested',
      'signedFor',
      'accepted',
      'handling',
      'inSignOff',
      'issued',
      'reassigned',
      'cancelled',
    ]),
    way: z.enum(['online', 'offline']),
    demands: z.array(id),
    assignedAt: instant,
    supervisedBy: id,
    signedForAt: instant.exactOptional(),
    acceptedAt: instant.exactOptional(),
    deemed: z
      .strictObject({ receipt: z.boolean().exactOptional(), acceptance: z.boolean().exactOptional() })
      .exactOptional(),
    handler: id.exactOptional(),
    division: textRef.exactOptional(),
    progress: z
      .strictObject({ text: textRef, expectedOn: localDate.exactOptional(), at: instant })
      .exactOptional(),
    returnBarred: z.boolean().exactOptional(),
    issuedAt: instant.exactOptional(),
    issuedOn: localDate.exactOptional(),
    endedAt: instant.exactOptional(),
    endReason: textRef.exactOptional(),
    dueOn: z.partialRecord(clockKind, localDate).openapi({ description: '各项期限的到期日' }),
  })
  .openapi('Assignment') satisfies z.ZodType<AssignmentView>;

const signStep = z.union([
  z.strictObject({ role: z.literal('office') }),
  z.strictObject({ role: z.literal('leader'), rank: z.enum(['deputy', 'head']) }),
]);

const making = z
  .strictObject({
    edition: z.int(),
    editions: z.array(z.strictObject({ edition: z.int(), body: textRef, by: actorRef, at: instant })),
    submittedAt: instant,
    ccFaults: z.array(z.string()),
    contradictions: z.array(z.string()),
    chain: z.array(signStep),
    signatures: z.array(
      z.strictObject({
        step: z.int(),
        edition: z.int().openapi({ description: '签署的是第几稿' }),
        by: actorRef,
        at: instant,
        paper: z
          .strictObject({ signer: textRef, signedOn: localDate, scan: id.exactOptional() })
          .exactOptional(),
      }),
    ),
    sentBack: z.strictObject({ at: instant, reason: textRef, by: actorRef }).exactOptional(),
    review: z
      .strictObject({ passed: z.boolean(), defects: textRef.exactOptional(), at: instant })
      .exactOptional(),
  })
  .openapi('LetterMaking', { description: '拟稿和审签经过，仅拟稿单位等可见' });

const recipient = z.strictObject({
  id: z.string(),
  purpose: z.enum(['reply', 'opinion', 'copy']),
  delivered: z
    .strictObject({
      at: instant,
      on: localDate,
      way: z.enum(['inApp', 'email', 'post', 'inPerson', 'courier', 'other']),
    })
    .exactOptional(),
  failed: z.strictObject({ at: instant, reason: z.string() }).exactOptional(),
});

export const letter = z
  .strictObject({
    id,
    kind: z.enum(['reply', 'opinion']),
    assignment: id,
    round: z.int(),
    life: z.enum(['inSignOff', 'sentBack', 'signedOff', 'reviewed', 'issued']),
    body: textRef,
    salutations: z.array(
      z.strictObject({
        proposer: id,
        text: textRef,
        fault: z.enum(['wrongHonorific', 'nameMissing']).exactOptional(),
      }),
    ),
    class: z.string().exactOptional(),
    publicity: z.enum(['open', 'onRequest', 'notOpen']).exactOptional(),
    publicityReason: textRef.exactOptional(),
    contact: z.strictObject({ name: textRef, telephone: textRef }).exactOptional(),
    cc: z.array(id),
    answers: z.array(z.strictObject({ demand: id, text: textRef, marked: z.boolean().exactOptional() })),
    number: z.string().exactOptional(),
    signer: textRef.exactOptional(),
    issuedAt: instant.exactOptional(),
    issuedOn: localDate.exactOptional(),
    scan: id.exactOptional(),
    files: z.array(z.strictObject({ recipient: z.string(), file: id })),
    classCorrections: z.array(
      z.strictObject({ from: z.string(), to: z.string(), reason: textRef, at: instant }),
    ),
    recipients: z.array(recipient),
    making: making.exactOptional(),
  })
  .openapi('Letter') satisfies z.ZodType<LetterView>;
