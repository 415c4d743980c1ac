/** One schema per command of persons, held to the map of payloads by type equality both ways. */

import { z } from '@hono/zod-openapi';
import type { CommandName, CommandPayloads } from '../../workflows/lifecycle/commands.ts';
import { answersIn, readBody } from '../../workflows/lifecycle/letters/body.ts';
import type { Text } from '../../workflows/lifecycle/text.ts';
import { letterBody } from './letterBody.ts';
import { code, id, lineText, localDate, nothing, type Same, shortLine, text, toText } from './parts.ts';

const span = z
  .strictObject({ unit: z.enum(['workday', 'day', 'month']), length: z.int().min(1).max(3653) })
  .openapi('Span');

const ids = (most: number) => z.array(id).max(most);

const proposalText = {
  title: lineText,
  body: text,
  demands: z.array(text).max(50),
  publicityWish: z.enum(['open', 'partly', 'notOpen']),
  publicityReason: text.optional(),
  suggestedUnits: ids(20),
};

const origin = z.strictObject({
  level: z.enum(['national', 'provincial', 'municipal']),
  committee: shortLine,
  term: z.int().min(1).max(200),
  session: z.int().min(1).max(50),
  number: shortLine,
  dueOn: localDate.exactOptional(),
  outsideLead: shortLine.exactOptional(),
});

const assignmentRole = z.enum(['sole', 'lead', 'coHandler', 'split']);

const ratingParts = {
  values: z.record(code, code).refine((values) => Object.keys(values).length <= 20, { error: '项目过多' }),
  contactForm: code.optional(),
  text: text.optional(),
};

const issueParts = { number: shortLine.optional(), scan: id.optional(), signer: lineText.optional() };

const answers = z
  .array(z.strictObject({ demand: id, text }))
  .max(50)
  .openapi({ description: '逐条答复；不填写时取正文中标注了“回应第几条”的段落' });

/** The demands that the blocks of a body are marked with, each with its words as a text of its own. */
function markedIn(body: Text): { demand: string; text: Text }[] {
  return answersIn(readBody(body.body)).map(({ demand, text: words }) => ({ demand, text: toText(words) }));
}

/** Payloads by command, in the order of design 4.2. */
export const payloads = {
  submit: z.strictObject({
    ...proposalText,
    session: id,
    proposer: id.optional(),
    coSigners: ids(200),
    betweenSession: z.boolean(),
  }),
  receive: z.strictObject({ ...proposalText, session: id, origin, proposer: id.optional() }),
  coSign: nothing,
  declineCoSign: nothing,
  returnForRevision: z.strictObject({ reason: text }),
  revise: z.strictObject({
    ...proposalText,
    coSigners: ids(200).optional().openapi({ description: '另行邀请的联名人；已经联名的不变' }),
  }),
  setDemands: z.strictObject({
    demands: z.array(z.strictObject({ id: id.optional(), text, units: ids(20) })).max(50),
  }),
  withdraw: z.strictObject({ reason: text }),
  file: z.strictObject({ caseNumber: shortLine.optional(), category: code.optional() }),
  decline: z.strictObject({ ground: code, disposition: code, reason: text.optional() }),
  markKey: z.strictObject({ leaderPost: id.optional(), leaderUnit: id.optional(), plan: text.optional() }),
  unmarkKey: z.strictObject({ reason: text }),
  handOver: z.strictObject({
    mode: z.enum(['sole', 'lead', 'split']),
    units: z
      .array(
        z.strictObject({
          unit: id,
          role: assignmentRole,
          demands: ids(50).optional(),
          dueOn: localDate.optional(),
        }),
      )
      .max(30),
  }),
  signFor: nothing,
  accept: z.strictObject({ handler: id.optional(), division: lineText.optional() }),
  assignHandler: z.strictObject({ handler: id, division: lineText.optional(), reason: text.optional() }),
  proposeUnit: z.strictObject({ unit: id, reason: text }),
  requestReturn: z.strictObject({ ground: code, reason: text, suggestedUnit: id }),
  decideReturn: z.strictObject({
    decision: z.enum(['granted', 'swapped', 'refused', 'refusedFinally']),
    unit: id.optional(),
    reason: text.optional(),
  }),
  addUnit: z.strictObject({
    unit: id,
    demands: ids(50).optional(),
    reason: text,
    proposal: id.optional(),
  }),
  removeUnit: z.strictObject({ reason: text }),
  requestExtension: z.strictObject({ extension: span, reason: text, proposerAgreed: z.boolean() }),
  decideExtension: z.strictObject({
    granted: z.boolean(),
    extension: span.optional(),
    reason: text.optional(),
  }),
  recordContact: z.strictObject({
    outcome: z.enum(['agreed', 'understood', 'reserved', 'disagreed', 'declined', 'unreachable']),
    form: code,
    on: localDate.optional(),
    persons: lineText.optional(),
    said: text,
    attempts: z.int().min(1).max(999).optional(),
  }),
  reportProgress: z.strictObject({ text, expectedOn: localDate.optional() }),
  submitDraft: z
    .strictObject({
      body: letterBody,
      salutations: z
        .array(z.strictObject({ proposer: id, text: lineText }))
        .max(200)
        .optional(),
      class: code.optional(),
      publicity: z.enum(['open', 'onRequest', 'notOpen']).optional(),
      publicityReason: text.optional(),
      contact: z.strictObject({ name: lineText, telephone: lineText }).optional(),
      cc: ids(50).optional(),
      answers: answers.optional(),
    })
    .transform((draft) => ({ ...draft, answers: draft.answers ?? markedIn(draft.body) })),
  sendBack: z.strictObject({ reason: text }),
  signOff: z
    .strictObject({ body: letterBody.optional() })
    .transform(({ body }): CommandPayloads['signOff'] => (body ? { body, answers: markedIn(body) } : {})),
  recordSignOff: z.strictObject({ signer: lineText, signedOn: localDate, scan: id.optional() }),
  issueOpinion: z.strictObject(issueParts),
  requestWaiver: z.strictObject({ coHandler: id, reason: text }),
  decideWaiver: z.strictObject({ granted: z.boolean(), reason: text.optional() }),
  reviewReply: z.strictObject({ passed: z.boolean(), defects: text.optional() }),
  issueReply: z.strictObject(issueParts),
  recordDelivery: z.strictObject({
    recipient: id,
    way: z.enum(['inApp', 'email', 'post', 'inPerson', 'courier', 'other']),
    on: localDate.optional(),
    evidence: id.optional(),
  }),
  correctClass: z.strictObject({ class: code, reason: text }),
  openSurvey: nothing,
  rate: z.strictObject(ratingParts),
  recordPaperRating: z.strictObject({ ...ratingParts, scan: id.optional() }),
  closeSurvey: nothing,
  rehandle: z.strictObject({ reason: text, coHandlers: ids(30) }),
  conclude: z.strictObject({ conciliation: text.optional() }),
  urge: z.strictObject({ demand: text }),
  remind: z.strictObject({ demand: text }),
  attach: z.strictObject({
    file: id,
    to: z.enum(['proposal', 'letter', 'contact', 'rating']),
    id: id.optional(),
  }),
  recordCall: z.strictObject({ text }),
} as const satisfies Record<CommandName, z.ZodType>;

/** Commands whose schema gives anything but exactly the payload that the rules expect. */
type Astray = {
  [N in CommandName]: Same<z.output<(typeof payloads)[N]>, CommandPayloads[N]> extends true ? never : N;
}[CommandName];

/** Compiles only while there are none; the error names them. */
const held: [Astray] extends [never] ? true : Astray = true;
void held;
