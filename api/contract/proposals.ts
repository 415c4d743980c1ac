/** Reading proposals: the list, one case, its timeline, its dates. */

import { createRoute, z } from '@hono/zod-openapi';
import { dueExplanation } from './due.ts';
import { caseParams } from './headers.ts';
import { code, cursor, id, instant, limit, localDate, searchText, textRef, total } from './parts.ts';
import { problems } from './problem.ts';
import { allowed, proposalRow } from './proposalRow.ts';
import { awaitedWho, caseLife, caseView, clock, light } from './view.ts';
import { actorRef } from './viewRecords.ts';

const tags = ['提案'];

/** What an act answers: ids and references; their words are read with the case. */
export const caseAfterAct = z
  .strictObject({
    id,
    version: z.int(),
    view: caseView.nullable().openapi({ description: '办理之后所见；不再可见时为 null' }),
    allowed: z.array(allowed),
    replayed: z.boolean().openapi({ description: '此操作编号先前已经办理，这次没有再写入' }),
  })
  .openapi('CaseAfterAct');

const words = {
  texts: z
    .record(id, z.string().nullable())
    .openapi({ description: '文字编号到内容；已删除的为 null', example: {} }),
  names: z
    .strictObject({
      units: z.record(id, z.string()),
      proposers: z.record(id, z.string()),
      posts: z.record(id, z.string()).openapi({ description: '岗位编号到任职者姓名' }),
      people: z.record(id, z.string()),
    })
    .openapi('Names', { description: '编号到名称' }),
};

const fileEntry = z.strictObject({ name: z.string(), type: z.string(), size: z.int() }).openapi('FileEntry');

export const readProposal = createRoute({
  method: 'get',
  path: '/api/proposals/{id}',
  tags,
  summary: '一件提案',
  description:
    '`view` 中的文字和名称按编号在 `texts`、`names`、`files` 中。`ETag` 为版本，可用于 `If-Match`。',
  request: { params: caseParams },
  responses: {
    200: {
      description: '此人所见',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              id,
              version: z.int(),
              view: caseView,
              allowed: z.array(allowed),
              ...words,
              files: z.record(id, fileEntry),
            })
            .openapi('Case'),
        },
      },
    },
    ...problems('unauthenticated', 'unseen'),
  },
});

const flag = z.enum(['true', 'false']);

export const listProposals = createRoute({
  method: 'get',
  path: '/api/proposals',
  tags,
  summary: '提案列表',
  description:
    '只列出可见的，新提交的在前。`light` 对承办单位是本单位期限的，对提案委、督查室和提案者是全案最急的；指明 `unit` 时是该单位的。',
  request: {
    query: z.strictObject({
      state: caseLife.optional(),
      light: light.optional(),
      unit: id.optional().openapi({ description: '承办单位（含会办）；此时灯和阶段是该单位的' }),
      step: z
        .enum(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
        .optional()
        .openapi({ description: '办理阶段，从 1 起' }),
      awaited: awaitedWho.optional().openapi({ description: '等待谁办理；只对提案委和督查室有效' }),
      session: id.optional(),
      category: code.optional(),
      key: flag.optional().openapi({ description: '是否重点提案' }),
      text: searchText.optional().openapi({ description: '案号或者标题中的字' }),
      mine: flag.optional().openapi({
        description: '只列本人参与办理的：本人的提案，本单位、本人承办的，本室督办的，本委待办的',
      }),
      supervised: flag.optional().openapi({ description: '只列由本室督办、尚未办结的' }),
      cursor: cursor.optional(),
      limit: limit.optional(),
    }),
  },
  responses: {
    200: {
      description: '一页',
      content: {
        'application/json': {
          schema: z
            .strictObject({ proposals: z.array(proposalRow), total, next: cursor.optional() })
            .openapi('ProposalPage'),
        },
      },
    },
    ...problems('unauthenticated', 'invalid'),
  },
});

const line = z
  .strictObject({
    sequence: z.int(),
    at: instant.openapi({ description: '记录时间' }),
    dueAt: instant.exactOptional().openapi({ description: '到期时间（由时间引起的）' }),
    occurredOn: localDate.exactOptional().openapi({ description: '发生日期（补录的）' }),
    by: actorRef,
    byName: z.string().openapi({ description: '由谁，例如“市人社局 温雨晴”' }),
    class: z
      .enum(['people', 'system', 'reminders'])
      .openapi({ description: '人员办理的、系统记录的、到期提醒和逾期' }),
    kind: z.string(),
    label: z.string(),
    assignments: z.array(id),
    units: z.array(id),
    letter: id.exactOptional(),
    clock: id.exactOptional(),
    dueOn: localDate.exactOptional(),
    texts: z.array(textRef),
    explanation: dueExplanation.exactOptional().openapi({ description: '为什么是这一天' }),
  })
  .openapi('TimelineLine');

export const readTimeline = createRoute({
  method: 'get',
  path: '/api/proposals/{id}/timeline',
  tags,
  summary: '办理经过',
  description: '不指明 `limit` 的，一次给出全部；指明的，从最近的开始，由 `next` 往前翻。',
  request: {
    params: caseParams,
    query: z.strictObject({ cursor: cursor.optional(), limit: limit.optional() }),
  },
  responses: {
    200: {
      description: '此人可以知道的经过，先发生的在前',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              id,
              version: z.int(),
              lines: z.array(line),
              next: cursor.exactOptional().openapi({ description: '更早的从这里翻' }),
              ...words,
            })
            .openapi('Timeline'),
        },
      },
    },
    ...problems('unauthenticated', 'unseen', 'invalid'),
  },
});

export const readClocks = createRoute({
  method: 'get',
  path: '/api/proposals/{id}/clocks',
  tags,
  summary: '各项期限及其说明',
  request: { params: caseParams },
  responses: {
    200: {
      description: '此人可以知道的期限',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              id,
              version: z.int(),
              now: instant,
              clocks: z.array(clock.extend({ label: z.string(), unitName: z.string().optional() })),
            })
            .openapi('Clocks'),
        },
      },
    },
    ...problems('unauthenticated', 'unseen'),
  },
});
