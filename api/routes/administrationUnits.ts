/** Units, for the administrator of their committee. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { recordAudit } from '../../db/audit.ts';
import { addUnit, readAllUnits, unitFault, updateUnit } from '../../db/units.ts';
import { changeUnit, createUnit, listAllUnits } from '../contract/administrationUnits.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { administered } from '../signedIn.ts';

export function administrationUnitRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  router.openapi(listAllUnits, async (c) => {
    const { committee } = c.req.valid('query');
    const committees = administered(c.var.viewer).filter((each) => !committee || each === committee);
    return c.json({ units: await readAllUnits(sql, { committees }) }, 200);
  });

  router.openapi(createUnit, async (c) => {
    const given = c.req.valid('json');
    const { person } = c.var.viewer;
    const { committee } = given;
    if (!administered(c.var.viewer).includes(committee)) throw notThere();
    const unit = await sql.begin(async (tx) => {
      refuse(await unitFault(tx, given));
      const id = await addUnit(tx, given);
      const entry = { at: c.var.arrivedAt, by: person, subject: id, committees: [committee] };
      await recordAudit(tx, { ...entry, kind: 'unitCreated', detail: given.name });
      const [made] = await readAllUnits(tx, { committees: [committee], id });
      if (!made) throw new Error('A new unit was not found');
      return made;
    });
    return c.json(unit, 201);
  });

  router.openapi(changeUnit, async (c) => {
    const { id } = c.req.valid('param');
    const given = c.req.valid('json');
    const committees = administered(c.var.viewer);
    const unit = await sql.begin(async (tx) => {
      const [before] = await readAllUnits(tx, { committees, id });
      if (!before) throw notThere();
      refuse(await unitFault(tx, { ...given, id, committee: before.committee }));
      await updateUnit(tx, { ...given, id });
      const [after] = await readAllUnits(tx, { committees, id });
      if (!after) throw new Error('A changed unit was not found');
      await recordAudit(tx, {
        at: c.var.arrivedAt,
        by: c.var.viewer.person,
        kind: 'unitChanged',
        subject: id,
        committees: [before.committee],
        detail: changesBetween(before, after),
      });
      return after;
    });
    return c.json(unit, 200);
  });

  return router;
}

const fieldNames = {
  name: '名称',
  kind: '性质',
  supervisedBy: '督查室',
  way: '签批方式',
  chain: '审签顺序',
  duty: '职责',
  aliases: '简称',
  active: '启用',
} as const;

type Fields = Partial<Record<keyof typeof fieldNames, unknown>>;

function changesBetween(before: Fields, after: Fields): string {
  const names = Object.entries(fieldNames).flatMap(([field, name]) => {
    const key = field as keyof typeof fieldNames;
    return JSON.stringify(before[key]) === JSON.stringify(after[key]) ? [] : name;
  });
  return names.length > 0 ? `修改了${names.join('、')}` : '没有改动';
}

function refuse(fault: Awaited<ReturnType<typeof unitFault>>): void {
  if (fault === 'taken') throw new Problem('taken', '已有同名的单位。');
  if (fault) {
    throw new Problem('invalid', '所指的督查室或者单位不存在。', {
      errors: [{ pointer: `/${fault}`, detail: '不存在' }],
    });
  }
}

function notThere(): Problem {
  return new Problem('unseen', '没有找到该单位。');
}
