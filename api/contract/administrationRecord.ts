/** What administration looks back at: the audit list, and the health of the installation. */

import { createRoute, z } from '@hono/zod-openapi';
import { paging, administrationTags as tags } from './administrationParts.ts';
import { cursor, id, instant } from './parts.ts';
import { problems } from './problem.ts';

const auditRow = z
  .strictObject({
    id: z.int(),
    at: instant.openapi({ description: '实际时间' }),
    kind: z.string(),
    label: z.string(),
    by: z.string().openapi({ description: '何人所为；“系统”为自动' }),
    subject: z.string().openapi({ description: '对何人、何单位' }),
    detail: z.string(),
  })
  .openapi('AuditRow');

export const listAudit = createRoute({
  method: 'get',
  path: '/api/administration/audit',
  tags,
  summary: '管理记录',
  description: '管理员和审计可见本人岗位所在委员会的，新的在前。',
  request: { query: z.strictObject({ ...paging, subject: id.optional() }) },
  responses: {
    200: {
      description: '一页',
      content: {
        'application/json': {
          schema: z.strictObject({ rows: z.array(auditRow), next: cursor.optional() }).openapi('AuditPage'),
        },
      },
    },
    ...problems('unauthenticated', 'forbidden', 'invalid'),
  },
});

export const health = createRoute({
  method: 'get',
  path: '/api/administration/health',
  tags,
  summary: '运行状况',
  responses: {
    200: {
      description: '现在的状况',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              at: instant.openapi({ description: '实际时间' }),
              database: z.strictObject({ migrated: z.boolean(), clockDifferenceMs: z.number() }),
              temporal: z.strictObject({ reachable: z.boolean(), since: instant.optional() }),
              oldestWake: z
                .strictObject({ lateSeconds: z.number().min(0), proposals: z.int() })
                .openapi({ description: '到期而尚未处理的时限：最长迟了多久，有多少件' }),
              unhandled: z
                .strictObject({ lateSeconds: z.number().min(0), proposals: z.int() })
                .openapi({ description: '办理后尚未为时限监控所知的' }),
              pending: z.int().openapi({ description: '等待生成或者送达的文书' }),
              mail: z.strictObject({ waiting: z.int(), failed: z.int(), unknown: z.int() }),
              lockedAccounts: z.int(),
            })
            .openapi('Health'),
        },
      },
    },
    ...problems('unauthenticated', 'forbidden'),
  },
});
