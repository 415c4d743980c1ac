import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { file, foreigner, member, supervisor } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const hr = { unit: 'qingyuan-hr', role: 'lead' };
const education = { unit: 'qingyuan-education', role: 'coHandler' };

async function preview(by: string, id: string, payload: unknown) {
  return (await api.as(by)).post(`/api/proposals/${id}/handover-preview`, { json: payload });
}

describe('the dates that a handover would bring', () => {
  test('are those that it then brings, and asking writes nothing', async () => {
    const { id } = await file(api);
    const payload = { mode: 'lead', units: [hr, education] };
    const { status, body } = await preview(supervisor, id, payload);
    expect(status).toBe(200);
    const office = await api.as(supervisor);
    expect((await office.get(`/api/proposals/${id}`)).body.view.assignments).toEqual([]);
    const done = await office.act(id, 'handOver', payload);
    const brought = done.body.view.clocks
      .filter((each: { unit?: string }) => each.unit)
      .map(
        (each: { unit: string; kind: string; dueOn: string }) => `${each.unit} ${each.kind} ${each.dueOn}`,
      );
    const foretold = body.dates.map(
      (each: { unit: string; kind: string; dueOn: string }) => `${each.unit} ${each.kind} ${each.dueOn}`,
    );
    expect(foretold.toSorted()).toEqual(brought.toSorted());
    expect(foretold.length).toBeGreaterThan(2);
  });

  test('are refused as the handover is', async () => {
    const { id } = await file(api);
    const twoLeads = { mode: 'lead', units: [hr, { ...education, role: 'lead' }] };
    expect((await preview(supervisor, id, twoLeads)).body.code).toBe('invalid');
    expect((await preview(supervisor, id, { mode: 'lead', units: 'x' })).body.code).toBe('invalid');
  });

  test('are for those who may hand over', async () => {
    const { id } = await file(api);
    const payload = { mode: 'sole', units: [{ ...hr, role: 'sole' }] };
    expect((await preview(member, id, payload)).status).toBe(403);
    expect((await preview(foreigner, id, payload)).status).toBe(404);
    expect((await preview(supervisor, 'nobody', payload)).status).toBe(404);
  });
});
