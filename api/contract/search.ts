/** The ringing telephone: find the case by whatever the caller says, with all that he may be told. */

import { createRoute, z } from '@hono/zod-openapi';
import { id, limit, localDate, searchText } from './parts.ts';
import { problems } from './problem.ts';
import { allowed, awaitedNamed } from './proposalRow.ts';
import { telephone } from './telephones.ts';
import { caseLife, light, step } from './view.ts';
import { assignmentRole } from './viewLetter.ts';

const found = z
  .strictObject({
    id,
    version: z.int(),
    number: z.string().openapi({ description: '案号；立案前为流水号，上级交办的为上级编号' }),
    title: z.string(),
    state: caseLife,
    step,
    session: id,
    light,
    dueOn: localDate.optional().openapi({ description: '最近的到期日' }),
    proposers: z.array(z.strictObject({ proposer: id, name: z.string() })),
    units: z.array(z.strictObject({ unit: id, name: z.string(), role: assignmentRole })),
    awaited: z.array(awaitedNamed),
    telephones: z.array(telephone),
    followed: z.boolean().openapi({ description: '本人是否关注' }),
    recordCall: z.array(allowed).openapi({ description: '可以何种身份记录电话；为空时不能记录' }),
    because: z.enum(['number', 'title', 'person', 'unit']).openapi({ description: '因何找到' }),
  })
  .openapi('Found');

export const searchProposals = createRoute({
  method: 'get',
  path: '/api/search',
  tags: ['查找'],
  summary: '查找提案',
  description:
    '按任意写法的编号（25、025、第25号、〔2014〕0514）、标题中的字、提案者或者承办人姓名、单位名称、别名或者拼音首字母查找；多个词以空格分开，须同时相符。只列出可见的。',
  request: {
    query: z.strictObject({
      text: searchText.min(1).openapi({ example: '人社局 技能培训' }),
      limit: limit.optional(),
    }),
  },
  responses: {
    200: {
      description: '编号相符的在前，其余新的在前',
      content: {
        'application/json': {
          schema: z.strictObject({ results: z.array(found), more: z.boolean() }).openapi('SearchResult'),
        },
      },
    },
    ...problems('unauthenticated', 'invalid'),
  },
});
