/** Why a date is the date it is. */

import { z } from '@hono/zod-openapi';
import type { DueExplanation } from '../../workflows/lifecycle/dates/due.ts';
import { localDate } from './parts.ts';

const dayNote = z.strictObject({ on: localDate, why: z.string() }).openapi('DayNote');
const span = z
  .strictObject({ unit: z.enum(['workday', 'day', 'month']), length: z.int() })
  .openapi('SpanGiven');

export const dueExplanation = z
  .strictObject({
    startOn: localDate,
    unit: z.enum(['workday', 'day', 'month', 'fixedDate']),
    length: z.int().exactOptional(),
    skipped: z.array(dayNote).openapi({ description: '未计入的日子及其原因' }),
    counted: z.array(dayNote).exactOptional().openapi({ description: '计入的周末上班日' }),
    rolledFrom: localDate.exactOptional(),
    ceilingOn: localDate.exactOptional(),
    extensions: z.array(span).exactOptional(),
    text: z.string().openapi({ description: '说明文字' }),
  })
  .openapi('DueExplanation') satisfies z.ZodType<DueExplanation>;
