/** The audit list and the state of the installation. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AuditKind } from '../../db/audit.ts';
import { readAudit } from '../../db/read/audit.ts';
import { readHealth } from '../../db/read/health.ts';
import { readDatabaseReadiness } from '../../db/read/readiness.ts';
import { health, listAudit } from '../contract/administrationRecord.ts';
import { readCursor, writeCursor } from '../cursors.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { administered } from '../signedIn.ts';

const usualPage = 50;

const labels: Record<AuditKind, string> = {
  personCreated: '新建人员和账号',
  personChanged: '修改人员',
  accountReset: '重置密码',
  accountLocked: '账号锁定',
  postCreated: '增加岗位',
  postChanged: '修改岗位',
  postEnded: '结束岗位',
  delegationCreated: '委托代办',
  unitCreated: '新建单位',
  unitChanged: '修改单位',
};

export function administrationRecordRoutes({
  log,
  engine,
}: Pick<Dependencies, 'log' | 'engine'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(listAudit, async (c) => {
    const committees = c.var.viewer.posts.flatMap(({ role, committee }) =>
      role === 'administrator' || role === 'auditor' ? [committee] : [],
    );
    if (committees.length === 0) throw new Problem('forbidden', '只有管理员和审计可以查看。');
    const { cursor, limit = String(usualPage), subject } = c.req.valid('query');
    const before = cursor === undefined ? undefined : Number(readCursor(cursor, [/^[1-9]\d{0,14}$/])[0]);
    const rows = await readAudit(log.sql, { committees, subject, before, limit: Number(limit) });
    const page = rows.slice(0, Number(limit));
    const last = rows.length > page.length ? page.at(-1) : undefined;
    return c.json(
      {
        rows: page.map(({ by, detail, ...row }) => ({
          ...row,
          label: labelOf(row.kind),
          by: by ?? '系统',
          detail: detail ?? '',
        })),
        ...(last && { next: writeCursor([last.id]) }),
      },
      200,
    );
  });

  router.openapi(health, async (c) => {
    administered(c.var.viewer);
    const [database, figures] = await Promise.all([readDatabaseReadiness(log.sql), readHealth(log.sql)]);
    return c.json({ at: c.var.arrivedAt, database, temporal: engine.temporalState(), ...figures }, 200);
  });

  return router;
}

function labelOf(kind: string): string {
  const found = Object.entries(labels).find(([name]) => name === kind);
  return found?.[1] ?? kind;
}
