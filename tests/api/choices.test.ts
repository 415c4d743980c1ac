import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accept, clerk, foreigner, handOver, type Stage, signFor, supervisor } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

async function choices(by: string, { id }: Stage) {
  return (await api.as(by)).get(`/api/proposals/${id}/choices`);
}

async function preview(by: string, { id }: Stage, query: string) {
  return (await api.as(by)).get(`/api/proposals/${id}/extension-preview?${query}`);
}

describe('the choices of a case', () => {
  test('are the lists of its policy', async () => {
    const { status, body } = await choices(clerk, await handOver(api));
    expect(status).toBe(200);
    expect(body.returnGrounds).toContainEqual({ code: 'otherUnitLeads', label: '应由其他单位主办' });
    expect(body.classes[0]).toMatchObject({ code: 'A', meaning: expect.stringContaining('解决') });
    expect(body.axes.map((each: { code: string }) => each.code)).toEqual(
      expect.arrayContaining(['attitude', 'result']),
    );
    expect(body.caseNumber).toEqual({ typed: true });
  });

  test('are not there for strangers', async () => {
    const stage = await handOver(api);
    expect((await choices(foreigner, stage)).status).toBe(404);
    expect((await preview(foreigner, stage, `assignment=${stage.hr}&unit=month&length=1`)).status).toBe(404);
  });
});

describe('an extension is tried out', () => {
  test('and comes to the very date that the request would name', async () => {
    const stage = await accept(api);
    const tried = await preview('qingyuan-hr-office', stage, `assignment=${stage.hr}&unit=workday&length=5`);
    expect(tried.status).toBe(200);
    expect(tried.body.wouldBeDueOn > tried.body.dueOn).toBe(true);
    const asked = await (await api.as('qingyuan-hr-office')).act(
      stage.id,
      'requestExtension',
      { extension: { unit: 'workday', length: 5 }, reason: '需要会商。', proposerAgreed: true },
      { target: stage.hr },
    );
    expect(asked.body.view.extensions[0].requested.wouldBeDueOn).toBe(tried.body.wouldBeDueOn);
  });

  test('beyond the ceiling is refused with its reason', async () => {
    const stage = await accept(api);
    const { status, body } = await preview(supervisor, stage, `assignment=${stage.hr}&unit=month&length=60`);
    expect([status, body.code]).toEqual([422, 'overCeiling']);
  });

  test.each([
    ['an unknown assignment', 'assignment=nothing&unit=month&length=1'],
    ['no length', 'assignment=nothing&unit=month'],
    ['a length that is none', 'assignment=nothing&unit=month&length=0'],
    ['an unknown unit', 'assignment=nothing&unit=week&length=1'],
  ])('%s is refused', async (_, query) => {
    const { status, body } = await preview(supervisor, await signFor(api), query);
    expect([status, body.code]).toEqual([422, 'invalid']);
  });
});
