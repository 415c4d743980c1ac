/** The view of a case, held to the view of the core by type equality both ways. */

import { z } from '@hono/zod-openapi';
import { relations } from '../../workflows/lifecycle/relation.ts';
import type { CaseView } from '../../workflows/lifecycle/views/caseView.ts';
import { dueExplanation } from './due.ts';
import { id, instant, localDate, type Same, textRef } from './parts.ts';
import { assignment, clockKind, letter } from './viewLetter.ts';
import {
  attachment,
  call,
  contact,
  demand,
  extension,
  keyMark,
  origin,
  proposedUnit,
  proposer,
  rating,
  returnRequest,
  span,
  urging,
  waiver,
} from './viewRecords.ts';

export const caseLife = z.enum([
  'submitted',
  'inReview',
  'returnedForRevision',
  'filed',
  'notFiled',
  'withdrawn',
  'handedOver',
  'replied',
  'feedbackOpen',
  'rehandling',
  'concluded',
]);

export const light = z.enum(['normal', 'dueSoon', 'overdue', 'done']);

export const step = z
  .strictObject({
    index: z.int(),
    of: z.int(),
    label: z.enum(['提交', '审查', '立案', '交办', '签收', '办理', '审签', '办复', '反馈与办结']),
    words: z.string().openapi({ description: '目前的情形，例如“会办中”' }),
    ended: z.boolean().openapi({ description: '已撤案或者不予立案，不再继续' }),
  })
  .openapi('Step', { description: '办理阶段' });

export const relation = z.enum(relations);

export const awaitedWho = z.enum([
  'proposer',
  'invited',
  'clerk',
  'supervisor',
  'office',
  'handler',
  'leader',
]);

export const awaited = z
  .strictObject({
    who: awaitedWho,
    unit: id.exactOptional(),
    proposer: id.exactOptional(),
    assignment: id.exactOptional(),
    since: instant,
    until: localDate.exactOptional(),
    what: z.string(),
  })
  .openapi('Awaited', { description: '等待谁办理什么' });

export const clock = z
  .strictObject({
    id,
    kind: clockKind,
    of: id,
    unit: id.exactOptional(),
    startedAt: instant,
    startOn: localDate,
    originalDueOn: localDate,
    dueOn: localDate,
    ceilingOn: localDate.exactOptional(),
    provisional: z.boolean(),
    calendar: id.openapi({ description: '所用日历的版本' }),
    explanation: dueExplanation,
    source: z.string().openapi({ description: '规则出处' }),
    extensions: z.array(span),
    remindersSent: z.int(),
    missed: z.strictObject({ at: instant, revokedAt: instant.exactOptional() }).exactOptional(),
    stopped: z
      .strictObject({ at: instant, on: localDate, how: z.enum(['met', 'late', 'cancelled']) })
      .exactOptional(),
    light,
    warnsOn: localDate,
    workdaysLeft: z.int().exactOptional(),
  })
  .openapi('Clock');

export const caseView = z
  .strictObject({
    id,
    kind: z.literal('proposal'),
    version: z.int(),
    committee: id,
    session: id,
    life: caseLife,
    origin: origin.exactOptional(),
    serialNumber: z.string().exactOptional(),
    caseNumber: z.string().exactOptional(),
    category: z.string().exactOptional(),
    collective: z.boolean(),
    betweenSession: z.boolean(),
    title: textRef,
    body: textRef,
    publicityWish: z.strictObject({
      wish: z.enum(['open', 'partly', 'notOpen']),
      reason: textRef.exactOptional(),
    }),
    suggestedUnits: z.array(id),
    demands: z.array(demand),
    round: z.int(),
    mode: z.enum(['sole', 'lead', 'split']).exactOptional(),
    submittedAt: instant,
    filedAt: instant.exactOptional(),
    handedOverAt: instant.exactOptional(),
    concludedAt: instant.exactOptional(),
    relations: z.array(relation),
    light,
    step,
    awaited: z.array(awaited),
    proposers: z.array(proposer),
    key: keyMark.exactOptional(),
    ending: z
      .strictObject({
        ground: z.string().exactOptional(),
        disposition: z.string().exactOptional(),
        reason: textRef.exactOptional(),
        at: instant,
      })
      .exactOptional(),
    editions: z.array(z.strictObject({ title: textRef, body: textRef, at: instant })),
    assignments: z.array(assignment),
    proposedUnits: z.array(proposedUnit),
    returns: z.array(returnRequest),
    extensions: z.array(extension),
    waivers: z.array(waiver),
    letters: z.array(letter),
    contacts: z.array(contact),
    urgings: z.array(urging),
    calls: z.array(call),
    attachments: z.array(attachment),
    survey: z
      .strictObject({ round: z.int(), openedAt: instant, closedAt: instant.exactOptional() })
      .exactOptional(),
    ratings: z.array(rating),
    conciliations: z.array(z.strictObject({ at: instant, text: textRef })),
    clocks: z.array(clock),
  })
  .openapi('CaseView');

/** Compiles only while schema and core agree, field by field; the error names those that do not. */
type Astray = {
  [K in keyof CaseView]-?: Same<z.output<typeof caseView>[K], CaseView[K]> extends true ? never : K;
}[keyof CaseView];
const held: [Astray, Exclude<keyof z.output<typeof caseView>, keyof CaseView>] extends [never, never]
  ? true
  : Astray = true;
void held;
