/** Units, as the administrator of their committee keeps them. */

import { createRoute, z } from '@hono/zod-openapi';
import { unitKinds } from '../../workflows/lifecycle/unitKind.ts';
import { changing, idParam, rank, administrationTags as tags } from './administrationParts.ts';
import { id, shortLine } from './parts.ts';
import { problems } from './problem.ts';

const signStep = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('office') }),
  z.strictObject({ role: z.literal('leader'), rank }),
]);

const fields = {
  name: shortLine,
  kind: z.enum(unitKinds),
  way: z.enum(['online', 'offline']).openapi({ description: '线上签批，或者在本单位 OA、纸面签批后登记' }),
  chain: z
    .array(signStep)
    .min(1)
    .max(6)
    .optional()
    .openapi({ description: '本单位的审签顺序；不填则按办理规则' }),
  duty: shortLine.max(500).optional().openapi({ description: '职责' }),
  aliases: z.array(shortLine.max(50)).max(20).openapi({ description: '简称、曾用名' }),
};

const supervisedBy = id.openapi({ description: '负责督查本单位的督查室' });

const unit = z
  .strictObject({
    id,
    committee: id,
    ...fields,
    supervisedBy,
    body: id.openapi({ description: '一套机构几块牌子的，牌子共用此编号' }),
    active: z.boolean(),
  })
  .openapi('UnitEntry');

export const listAllUnits = createRoute({
  method: 'get',
  path: '/api/administration/units',
  tags,
  summary: '全部单位，含停用的',
  request: { query: z.strictObject({ committee: id.optional() }) },
  responses: {
    200: {
      description: '全部',
      content: { 'application/json': { schema: z.strictObject({ units: z.array(unit) }) } },
    },
    ...problems('unauthenticated', 'forbidden', 'invalid'),
  },
});

export const createUnit = createRoute({
  method: 'post',
  path: '/api/administration/units',
  tags,
  summary: '新建单位',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            committee: id,
            ...fields,
            supervisedBy: supervisedBy.optional().openapi({ description: '不填：本单位就是督查室' }),
            body: id.optional().openapi({ description: '与哪个单位是一套机构' }),
          }),
        },
      },
    },
  },
  responses: {
    201: { description: '已新建', content: { 'application/json': { schema: unit } } },
    ...problems(...changing, 'taken'),
  },
});

export const changeUnit = createRoute({
  method: 'put',
  path: '/api/administration/units/{id}',
  tags,
  summary: '修改单位',
  description: '停用的单位不再出现在交办等处；在办的提案照常办理。',
  request: {
    params: idParam,
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ ...fields, supervisedBy, active: z.boolean() }) },
      },
    },
  },
  responses: {
    200: { description: '已修改', content: { 'application/json': { schema: unit } } },
    ...problems(...changing, 'taken'),
  },
});
