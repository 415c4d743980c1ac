import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultWords } from '../../../api/faultWords.ts';

z.config(z.locales.zhCN());

function said(schema: z.ZodType, value: unknown): string | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  return issue && faultWords(issue);
}

describe('a fault of a field is said without a word of English', () => {
  it.each([
    ['a missing one', z.strictObject({ a: z.string() }), {}, '必须填写'],
    ['a number instead of a text', z.string(), 5, '应当是文字'],
    ['a text instead of a number', z.int(), 'x', '应当是数字'],
    ['a text instead of a list', z.array(z.string()), 'x', '应当是列表'],
    ['an empty text', z.string().min(1), '', '不能为空'],
    ['a text that is too long', z.string().max(3), 'abcd', '不能超过 3 个字'],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], '不能超过 1 项'],
    ['a number that is too small', z.int().min(2), 1, '不能小于 2'],
    ['a number that is too big', z.int().max(2), 3, '不能大于 2'],
    ['a value that is not in the list', z.enum(['A', 'B']), 'C', '只能是 A、B 之一'],
    ['a field that nobody knows', z.strictObject({}), { x: 1 }, '不认识的项目：x'],
    ['a form of our own', z.string().regex(/^a$/, { error: '编号的形式不对' }), 'b', '编号的形式不对'],
  ])('%s', (_, schema, value, words) => {
    expect(said(schema, value)).toBe(words);
  });
});
