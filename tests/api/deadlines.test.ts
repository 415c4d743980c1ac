import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const preview = (query: string) => api.anybody.get(`/api/deadlines/preview?${query}`);

describe('a date is tried out', () => {
  test('over the Spring Festival of 2026, with every day explained', async () => {
    const { status, body } = await preview('startOn=2026-02-13&unit=workday&length=5&roll=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({ dueOn: '2026-02-27', provisional: false });
    const skipped = body.explanation.skipped.map((each: { on: string }) => each.on);
    expect(skipped).toEqual([
      '2026-02-15',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-21',
      '2026-02-22',
      '2026-02-23',
    ]);
    expect(body.explanation.counted).toEqual([{ on: '2026-02-14', why: expect.stringContaining('春节') }]);
    expect(body.explanation.text).toMatch(/^自2026年2月13日起（当日不计）第5个工作日/);
  });

  test.each([
    ['startOn=2026-02-13&unit=day&length=3', '2026-02-16'],
    ['startOn=2026-02-13&unit=day&length=3&roll=true', '2026-02-24'],
    ['startOn=2025-11-30&unit=month&length=3', '2026-02-28'],
    ['startOn=2026-02-13&unit=fixedDate&on=2026-09-30', '2026-09-30'],
    ['startOn=2026-02-13&unit=workday&length=0', '2026-02-13'],
  ])('%s is %s', async (query, dueOn) => {
    expect((await preview(query)).body.dueOn).toBe(dueOn);
  });

  test('under the calendar of a region', async () => {
    const national = await preview('startOn=2026-04-17&unit=workday&length=2');
    const region = await preview('startOn=2026-04-17&unit=workday&length=2&calendar=guangxi');
    expect(region.body.calendar).toMatch(/^guangxi-/);
    expect(region.body.dueOn > national.body.dueOn).toBe(true);
  });

  test('in a year without a notice is provisional', async () => {
    expect((await preview('startOn=2027-02-01&unit=workday&length=5')).body.provisional).toBe(true);
  });
});

test.each([
  ['a date that does not exist', 'startOn=2026-02-30&unit=day&length=1', '/startOn'],
  ['a date that is none', 'startOn=tomorrow&unit=day&length=1', '/startOn'],
  ['a fixed date that does not exist', 'startOn=2026-02-13&unit=fixedDate&on=2026-02-29', undefined],
  ['a fixed date in the past', 'startOn=2026-02-13&unit=fixedDate&on=2026-02-12', '/on'],
  ['a negative length', 'startOn=2026-02-13&unit=day&length=-1', '/length'],
  ['an absurd length', 'startOn=2026-02-13&unit=day&length=99999', '/length'],
  ['a length beyond numbers', 'startOn=2026-02-13&unit=day&length=99999999999999999999', '/length'],
  ['a length that is none', 'startOn=2026-02-13&unit=day&length=1.5', '/length'],
  ['a length that is missing', 'startOn=2026-02-13&unit=day', '/length'],
  ['a date that is missing', 'startOn=2026-02-13&unit=fixedDate', '/on'],
  ['a start before the first year loaded', 'startOn=2003-12-31&unit=day&length=1', '/startOn'],
  ['a start that is missing', 'unit=day&length=1', '/startOn'],
  ['an unknown unit', 'startOn=2026-02-13&unit=week&length=1', '/unit'],
  ['an unknown region', 'startOn=2026-02-13&unit=day&length=1&calendar=atlantis', '/calendar'],
  ['hours, which have no date', 'startOn=2026-02-13&unit=hour&length=1', '/unit'],
  ['an unknown parameter', 'startOn=2026-02-13&unit=day&length=1&start=1', ''],
])('%s is refused with its reason', async (_, query, pointer) => {
  const { status, body } = await preview(query);
  expect([status, body.code]).toEqual([422, 'invalid']);
  expect(body.detail).toMatch(/\p{Script=Han}.*。$/u);
  if (pointer !== undefined)
    expect(body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
});
