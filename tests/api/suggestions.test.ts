import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accept,
  clerk,
  does,
  file,
  foreigner,
  member,
  signFor,
  submit,
  supervisor,
} from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

async function suggestions(username: string, id: string) {
  const { status, body } = await (await api.as(username)).get(`/api/proposals/${id}/suggestions`);
  expect(status).toBe(200);
  return body;
}

test('a clerk in review is offered a category with its words, and the number that would come next', async () => {
  const { id } = await submit(api);
  const offered = await suggestions(clerk, id);
  expect(offered.category).toMatchObject({ code: 'society', words: expect.arrayContaining(['职业技能']) });
  const again = await suggestions(clerk, id);
  expect(again.nextNumber).toBe(offered.nextNumber);
  const { body } = await (await api.as(clerk)).act(id, 'file', { category: 'society' });
  expect(body.view.caseNumber).toBe(offered.nextNumber);
});

test('a number typed by hand is jumped over by the forecast', async () => {
  const { id } = await submit(api);
  const { nextNumber } = await suggestions(clerk, id);
  await (await api.as(clerk)).act(id, 'file', { caseNumber: nextNumber });
  const other = await submit(api);
  const later = await suggestions(clerk, other.id);
  expect(Number(later.nextNumber)).toBe(Number(nextNumber) + 1);
});

test('when unsure no category is offered', async () => {
  const { id } = await submit(api, { title: '关于若干事项的提案', demands: ['请予办理。'] });
  expect((await suggestions(clerk, id)).category).toBeUndefined();
});

test('units are offered from earlier cases of the category, with counts and duty, the wished ones first', async () => {
  await accept(api, { together: true });
  const { id } = await file(api, { suggestedUnits: ['qingyuan-commerce'] });
  for (const username of [clerk, supervisor]) {
    const { units } = await suggestions(username, id);
    expect(units[0]).toMatchObject({ unit: 'qingyuan-commerce', wished: true, cases: 0 });
    expect(units[1]).toMatchObject({ unit: 'qingyuan-hr', wished: false, cases: 1, asLead: 1 });
    expect(units[1].duty).toContain('就业');
    expect(units[2]).toMatchObject({ unit: 'qingyuan-education', cases: 1, asLead: 0 });
  }
});

test('an office is offered the handler whom it named last for the category', async () => {
  const stage = await signFor(api);
  expect((await suggestions('qingyuan-hr-office', stage.id)).handler).toMatchObject({
    post: 'qingyuan-hr-handler/handler',
    name: '柳承安',
  });
  await does(
    api,
    stage,
    'qingyuan-hr-office',
    'accept',
    { handler: 'qingyuan-hr-handler/handler' },
    stage.hr,
  );
});

test('whoever decides nothing is offered nothing', async () => {
  const { id } = await submit(api);
  expect(await suggestions(member, id)).toEqual({ id, units: [] });
  expect((await (await api.as(foreigner)).get(`/api/proposals/${id}/suggestions`)).status).toBe(404);
  expect((await api.anybody.get(`/api/proposals/${id}/suggestions`)).status).toBe(401);
});
