/** Trying a date rule out on the newest calendar of a region. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { readCalendar } from '../../db/read/calendar.ts';
import { type DueFault, type Length, previewDue } from '../../workflows/lifecycle/dates/due.ts';
import { previewDeadline } from '../contract/deadlines.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';

/** Where each fault lies among the parameters. */
const places: Record<DueFault['fault'], string> = {
  noSuchDate: '/startOn',
  badLength: '/length',
  fixedDatePast: '/on',
  beforeFirstYear: '/startOn',
};

export function deadlineRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(previewDeadline, async (c) => {
    const { startOn, roll, calendar: region = 'national', ...asked } = c.req.valid('query');
    const calendar = await readCalendar(log.sql, region);
    if (!calendar) throw invalid('/calendar', `没有“${region}”的日历。`);
    const due = previewDue({ startOn, length: lengthOf(asked), roll: roll === 'true', calendar });
    if ('fault' in due) throw invalid(places[due.fault], `${due.reason}。`);
    return c.json({ ...due, calendar: calendar.version }, 200);
  });

  return router;
}

function lengthOf({
  unit,
  length,
  on,
}: {
  unit: string;
  length?: string | undefined;
  on?: string | undefined;
}): Length {
  if (unit === 'fixedDate') {
    if (on === undefined) throw invalid('/on', '规定日期须以 on 给出。');
    if (length !== undefined) throw invalid('/length', '规定日期没有期限长度。');
    return { unit, on };
  }
  if (length === undefined) throw invalid('/length', '期限长度须以 length 给出。');
  if (on !== undefined) throw invalid('/on', '只有 unit=fixedDate 才有规定日期。');
  const span = unit === 'workday' || unit === 'day' ? unit : 'month';
  return { unit: span, length: Number(length) };
}

function invalid(pointer: string, detail: string): Problem {
  return new Problem('invalid', detail, { errors: [{ pointer, detail }] });
}
