/** One route per command of persons, made from the one map, so that the OpenAPI pages show each with its payload. */

import { createRoute, z } from '@hono/zod-openapi';
import { type CommandName, targets } from '../../workflows/lifecycle/commands.ts';
import { commandLabels } from './commandLabels.ts';
import { payloads } from './commands.ts';
import { actHeaders, caseParams } from './headers.ts';
import { id, localDate } from './parts.ts';
import { problems } from './problem.ts';
import { caseAfterAct } from './proposals.ts';

const tags = ['办理'];

export type OpeningCommand = 'submit' | 'receive';
export type LaterCommand = Exclude<CommandName, OpeningCommand>;

export const laterCommands = (Object.keys(payloads) as CommandName[]).filter(
  (name): name is LaterCommand => name !== 'submit' && name !== 'receive',
);

const bordering = [
  'malformed',
  'keyMissing',
  'postMissing',
  'unauthenticated',
  'postNotHeld',
  'originRefused',
  'forbidden',
  'tooLarge',
  'contentType',
  'keyReused',
  'invalid',
  'previewLate',
  'walking',
] as const;

const done = {
  content: { 'application/json': { schema: caseAfterAct } },
  headers: z.object({ ETag: z.string().openapi({ description: '新的版本', example: '"13"' }) }),
};

/** A command as its body says it. */
export interface Said {
  target?: string | undefined;
  occurredOn?: string | undefined;
  payload: unknown;
}

const target: Partial<Record<CommandName, string>> = targets;
const targetLabels: Record<string, string> = {
  assignment: '承办任务的编号',
  return: '退办申请的编号',
  extension: '延期申请的编号',
  letter: '文稿的编号',
  waiver: '申请的编号',
  rating: '意见表的编号',
};

/** A command that is aimed at something says at what; one that concerns the whole case has nothing to say there. */
function bodyOf(name: LaterCommand): z.ZodType<Said> {
  const kind = target[name];
  const shape = {
    occurredOn: localDate.optional().openapi({ description: '补录：实际发生的日期' }),
    payload: payloads[name],
  };
  if (!kind) return z.strictObject(shape);
  return z.strictObject({ target: id.openapi({ description: targetLabels[kind] ?? kind }), ...shape });
}

/** The route of one command on a case that is there. */
export function commandRoute(name: LaterCommand) {
  return createRoute({
    method: 'post',
    path: `/api/proposals/{id}/commands/${name}`,
    operationId: name,
    tags,
    summary: commandLabels[name],
    request: {
      params: caseParams,
      headers: actHeaders,
      body: {
        required: true,
        content: {
          'application/json': {
            schema: bodyOf(name),
          },
        },
      },
    },
    responses: {
      200: { description: '已办理', ...done },
      ...problems(...bordering, 'unseen', 'notNow', 'stale', 'taken', 'overCeiling', 'gate'),
    },
  });
}

function openingRoute<P extends string, N extends OpeningCommand>(
  path: P,
  name: N,
  { summary, description }: { summary: string; description: string },
) {
  return createRoute({
    method: 'post',
    path,
    operationId: name,
    tags,
    summary,
    description,
    request: {
      headers: actHeaders.omit({ 'if-match': true }),
      body: { required: true, content: { 'application/json': { schema: payloads[name] } } },
    },
    responses: {
      201: {
        description: '已提交',
        content: done.content,
        headers: done.headers.extend({
          Location: z.string().openapi({ example: '/api/proposals/0197a1c2-5f3b-7c11-9d52-0a8f5c6be102' }),
        }),
      },
      ...problems(...bordering, 'notNow', 'stale', 'taken'),
    },
  });
}

export const submitProposal = openingRoute('/api/proposals', 'submit', {
  summary: commandLabels.submit,
  description: '委员提交，或者提案委代为登记（`proposer`）。操作编号决定提案编号，重复发送不会重复提交。',
});

export const receiveProposal = openingRoute('/api/proposals/received', 'receive', {
  summary: commandLabels.receive,
  description: '登记上级政协交办的提案：沿用上级编号，不另编号，不征询意见。',
});
