/** What all of the contract is made of: ids, dates, texts, numbers, cursors; nothing is coerced, nothing is trimmed. */

import { z } from '@hono/zod-openapi';
import { newId, sha256 } from '../../db/ids.ts';
import { isLocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Text, TextRef } from '../../workflows/lifecycle/text.ts';

z.config(z.locales.zhCN());

/** Control characters, and halves of characters that UTF-8 cannot write. */
export const notInLine = /[\p{Cc}\p{Cs}]/u;
/** The same, but for line breaks and tabs. */
const notInText = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

/** The border's own limit; the policy's lengths are judged by the rules, with words that name the field. */
const longestText = 50_000;

function plain(longest: number, forbidden: RegExp) {
  return z
    .string()
    .max(longest)
    .refine((value) => !forbidden.test(value), { error: '含有不允许的控制字符' });
}

/** A name of something kept by us. */
export const id = z
  .string()
  .regex(/^[\w.:/-]{1,200}$/, { error: '编号的形式不对' })
  .openapi({ example: '0197a1c2-5f3b-7c11-9d52-0a8f5c6be102' });

/** A value out of one of the policy's lists. */
export const code = plain(100, notInLine).min(1);

/** One line that is not kept as a text: a number of a letter, the name of an institution. */
export const shortLine = plain(200, notInLine).min(1);

/** What is typed into a search box. */
export const searchText = plain(100, notInLine);

export const localDate = z
  .string()
  .refine(isLocalDate, { error: '不是存在的日期，应写作 2026-02-13' })
  .openapi({ format: 'date', example: '2026-02-13' });

export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, { error: '时刻应写作 2026-02-13T01:00:00.000Z' })
  .openapi({ format: 'date-time', example: '2026-02-13T01:00:00.000Z' });

/** Free text of several lines: kept in a row of its own, of which the event knows only id and hash. */
export const text = plain(longestText, notInText).transform(toText).openapi({ type: 'string' });

/** The same on one line: titles, names, telephone numbers. */
export const lineText = plain(longestText, notInLine).transform(toText).openapi({ type: 'string' });

/** The words with the id and hash under which they will be kept. */
export function toText(body: string): Text {
  return { id: newId(), hash: sha256(body), body };
}

/** Where a text is kept. The words themselves are in `texts` of the same answer, by this id. */
export const textRef = z
  .strictObject({ id, hash: z.string().regex(/^[0-9a-f]{64}$/) })
  .openapi('TextRef') satisfies z.ZodType<TextRef>;

export const nothing = z.strictObject({}).transform((): Record<never, never> => ({}));

/** Opaque to clients: what a page's answer gave as `next`. */
export const cursor = z.string().regex(/^[\w-]{1,200}$/, { error: '翻页位置的形式不对' });

/** Page size as text, as a query carries it. */
export const limit = z
  .string()
  .regex(/^([1-9]\d?|100)$/, { error: '每页条数应为 1 至 100' })
  .openapi({ example: '20' });

/** How many there are, counted up to 1000; `more` beyond. */
export const total = z
  .strictObject({ count: z.int().min(0).max(1000), more: z.boolean() })
  .openapi('Total', { description: '总数，数到 1000 为止' });

/** A body or an answer of this shape. */
export const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } });

/** Whether two types are the same, optional keys included. */
export type Same<A, B> =
  (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;

type Flat<T> = T extends string | number | boolean | undefined | null ? T : { [K in keyof T]: T[K] };
