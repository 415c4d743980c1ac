/** What one chooses from while filling in a form: units, proposers, posts, categories; by name, alias or pinyin initials. */

import { createRoute, z } from '@hono/zod-openapi';
import { unitKinds } from '../../workflows/lifecycle/unitKind.ts';
import { code, id, limit, searchText } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['查找'];

/** Without it the whole list; with it the best matches first. */
const typed = searchText.optional().openapi({
  description: '名称、别名中的字，或者拼音首字母，例如 rsj；省略时列出全部',
  example: 'rsj',
});

const unitKind = z.enum(unitKinds);

const unit = z
  .strictObject({
    id,
    committee: id,
    name: z.string(),
    kind: unitKind,
    supervisedBy: id,
    way: z.enum(['online', 'offline']),
    aliases: z.array(z.string()).openapi({ description: '别名' }),
    duty: z.string().optional().openapi({ description: '职责' }),
  })
  .openapi('Unit');

export const listUnits = createRoute({
  method: 'get',
  path: '/api/units',
  tags,
  summary: '单位',
  description: '本人岗位所在委员会的单位，交办、退办时据此选择。',
  request: {
    query: z.strictObject({ committee: id.optional(), text: typed, limit: limit.optional() }),
  },
  responses: {
    200: {
      description: '单位；有所输入时最相符的在前',
      content: { 'application/json': { schema: z.strictObject({ units: z.array(unit) }) } },
    },
    ...problems('unauthenticated', 'invalid'),
  },
});

const proposer = z
  .strictObject({ id, committee: id, kind: z.enum(['person', 'organisation']), name: z.string() })
  .openapi('ProposerEntry');

export const listProposers = createRoute({
  method: 'get',
  path: '/api/proposers',
  tags,
  summary: '提案者',
  description: '本人岗位所在委员会的委员和组织，联名、代为登记时据此选择。',
  request: {
    query: z.strictObject({ committee: id.optional(), text: typed, limit: limit.optional() }),
  },
  responses: {
    200: {
      description: '提案者；有所输入时最相符的在前',
      content: { 'application/json': { schema: z.strictObject({ proposers: z.array(proposer) }) } },
    },
    ...problems('unauthenticated', 'invalid'),
  },
});

const post = z
  .strictObject({
    id,
    role: z.enum(['office', 'handler', 'leader', 'observer']),
    rank: z.enum(['deputy', 'head']).optional(),
    person: id,
    name: z.string().openapi({ description: '任职者姓名' }),
    unit: id.optional(),
    unitName: z.string().optional(),
  })
  .openapi('PostEntry');

export const listPosts = createRoute({
  method: 'get',
  path: '/api/posts',
  tags,
  summary: '岗位',
  description:
    '现任的承办人、办公室、领导和督办领导。单位人员只见本单位的；提案委、督查室和管理员可见本委员会各单位的，以及督办领导。代为办理的岗位不在其中。',
  request: {
    query: z.strictObject({
      role: z.enum(['office', 'handler', 'leader', 'observer']),
      unit: id.optional(),
      text: typed,
      limit: limit.optional(),
    }),
  },
  responses: {
    200: {
      description: '岗位；有所输入时最相符的在前',
      content: { 'application/json': { schema: z.strictObject({ posts: z.array(post) }) } },
    },
    ...problems('unauthenticated', 'invalid'),
  },
});

const category = z
  .strictObject({ committee: id, code, name: z.string(), keywords: z.array(z.string()) })
  .openapi('Category');

export const listCategories = createRoute({
  method: 'get',
  path: '/api/categories',
  tags,
  summary: '提案分类',
  description: '本人岗位所在委员会的提案分类，连同据以建议分类的关键词。',
  request: { query: z.strictObject({ committee: id.optional() }) },
  responses: {
    200: {
      description: '全部，按分类顺序',
      content: { 'application/json': { schema: z.strictObject({ categories: z.array(category) }) } },
    },
    ...problems('unauthenticated', 'invalid'),
  },
});
