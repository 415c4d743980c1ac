/** What the API answers, read by its own contract: a body of another shape ends the story. */

import type { z } from '@hono/zod-openapi';
import { previewDeadline } from '../api/contract/deadlines.ts';
import { moveClock, readDemonstration } from '../api/contract/demonstration.ts';
import { uploadFile } from '../api/contract/files.ts';
import { listNotices } from '../api/contract/notices.ts';
import { type ProblemBody, problemSchema } from '../api/contract/problem.ts';
import { caseAfterAct, readClocks, readProposal, readTimeline } from '../api/contract/proposals.ts';
import type { Answer } from './http.ts';
import { StoryFault } from './patience.ts';

const json = 'application/json';

export const answers = {
  demonstration: readDemonstration.responses[200].content[json].schema,
  clockMoved: moveClock.responses[200].content[json].schema,
  proposal: readProposal.responses[200].content[json].schema,
  timeline: readTimeline.responses[200].content[json].schema,
  clocks: readClocks.responses[200].content[json].schema,
  notices: listNotices.responses[200].content[json].schema,
  afterAct: caseAfterAct,
  uploaded: uploadFile.responses[201].content[json].schema,
  preview: previewDeadline.responses[200].content[json].schema,
};

export type Demonstration = z.output<typeof answers.demonstration>;
export type Proposal = z.output<typeof answers.proposal>;
export type Timeline = z.output<typeof answers.timeline>;
export type TimelineLine = Timeline['lines'][number];
export type Clocks = z.output<typeof answers.clocks>;
export type View = Proposal['view'];

/** The body of a successful answer. `what` names the request in the sentence of the fault. */
export function read<S extends z.ZodType>(schema: S, answer: Answer, what: string): z.output<S> {
  if (answer.status !== 200 && answer.status !== 201) throw new StoryFault(`${what}：${refusalText(answer)}`);
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((each) => `${each.path.join('/')} ${each.message}`);
  throw new StoryFault(`${what}：答复的形式与接口说明不符：${faults.slice(0, 5).join('；')}`);
}

/** A refusal as problem+json, if the answer is one. */
export function problemOf(answer: Answer): ProblemBody | undefined {
  const parsed = problemSchema.safeParse(answer.body);
  return parsed.success ? parsed.data : undefined;
}

export function refusalText(answer: Answer): string {
  const problem = problemOf(answer);
  if (!problem) return `答复 ${answer.status}，没有说明原因`;
  const errors = (problem.errors ?? []).map((each) => `${each.pointer} ${each.detail}`);
  return [`答复 ${problem.status} ${problem.code}`, problem.detail, ...errors].join('，');
}
