/** One case as a line of a list, and what may be done with it. */

import { z } from '@hono/zod-openapi';
import { commandLabels } from './commandLabels.ts';
import { id, instant, localDate } from './parts.ts';
import { awaited, caseLife, light, relation, step } from './view.ts';
import { assignmentRole } from './viewLetter.ts';

const commandNames = Object.keys(commandLabels) as [
  keyof typeof commandLabels,
  ...(keyof typeof commandLabels)[],
];

const act = {
  command: z.enum(commandNames),
  target: id.optional().openapi({ description: '办理对象；没有时为提案本身' }),
  post: id.openapi({ description: '以哪个身份办理' }),
  onBehalfOf: id.optional().openapi({ description: '代谁办理' }),
  possible: z.boolean(),
  code: z
    .enum(['forbidden', 'unseen', 'notNow', 'stale', 'taken', 'invalid', 'overCeiling', 'gate'])
    .optional(),
  reason: z.string().optional().openapi({ description: '为什么现在不能办理' }),
  missing: z
    .array(z.strictObject({ code: z.string(), text: z.string(), target: z.string().optional() }))
    .optional(),
};

export const allowed = z.strictObject(act).openapi('Allowed');

/** The one command of a row in a queue. */
export const rowAct = z
  .strictObject({
    ...act,
    immediate: z.boolean().openapi({ description: '无须填写，点击即办；否则打开表单' }),
  })
  .openapi('RowAct');

export const awaitedNamed = awaited.extend({ unitName: z.string().optional() }).openapi('AwaitedNamed');

const progress = z
  .strictObject({
    assignment: id,
    unit: id,
    unitName: z.string(),
    text: z.string(),
    expectedOn: localDate.optional(),
    at: instant,
  })
  .openapi('Progress', { description: '承办单位最近一次说明的进展' });

/** What every list of cases shows of one. */
export const rowShape = {
  id,
  number: z.string().openapi({ description: '案号；立案前为流水号，上级交办的为上级编号' }),
  title: z.string(),
  state: caseLife,
  step,
  session: id,
  category: z.string().optional(),
  key: z.boolean(),
  lead: z.array(z.strictObject({ unit: id, name: z.string(), role: assignmentRole })),
  relations: z.array(relation).openapi({ description: '本人与此件的关系' }),
  awaited: z.array(awaitedNamed),
  progress: z.array(progress).openapi({ description: '可以知道的各承办单位最近进展' }),
  dueOn: localDate.optional().openapi({ description: '最近的到期日' }),
  warnsOn: localDate.optional().openapi({ description: '最近的提醒日' }),
  workdaysLeft: z.int().optional().openapi({ description: '距到期日的工作日；超期为负数' }),
  light,
  submittedAt: instant,
  updatedAt: instant,
  version: z.int(),
};

export const proposalRow = z.strictObject(rowShape).openapi('ProposalRow');

/** How many by light; what is done has none. */
export const lights = z
  .strictObject({ normal: z.int(), dueSoon: z.int(), overdue: z.int() })
  .openapi('Lights');
