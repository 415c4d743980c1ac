import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerk, deliver, dissatisfied, foreigner, member, openSurvey, rate } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

interface Listed {
  id: string;
  ratings: { id: string }[];
  allowed: { command: string; target?: string }[];
}

async function survey(username: string, id: string) {
  const { status, body } = await (await api.as(username)).get('/api/surveys');
  expect(status).toBe(200);
  return body.surveys.find((each: Listed) => each.id === id);
}

const commands = ({ allowed }: Listed) => allowed.map((each) => each.command).sort();

test('what is replied to and delivered can be opened', async () => {
  const { id } = await deliver(api);
  const listed = await survey(clerk, id);
  expect(listed.openedAt).toBeUndefined();
  expect(listed.ratings).toEqual([]);
  expect(commands(listed)).toContain('openSurvey');
});

test('while it is open it says who has not answered, and a paper rating can be recorded for him', async () => {
  const { id, rating } = await openSurvey(api);
  const listed = await survey(clerk, id);
  expect(listed).toMatchObject({
    state: 'feedbackOpen',
    ratings: [{ id: rating, name: '廖望舒', answered: false }],
  });
  expect(listed.dueOn).toBeDefined();
  expect(commands(listed)).toEqual(['closeSurvey', 'recordPaperRating']);
  const answer = await (await api.as(clerk)).act(
    id,
    'recordPaperRating',
    { values: { attitude: 'satisfied', result: 'satisfied' } },
    { target: rating },
  );
  expect(answer.status).toBe(200);
});

test('closed early, who has not answered has not answered', async () => {
  const { id } = await openSurvey(api);
  expect((await (await api.as(clerk)).act(id, 'closeSurvey', {})).status).toBe(200);
  const listed = await survey(clerk, id);
  expect(listed.closedAt).toBeDefined();
  expect(listed.ratings[0]).toMatchObject({ answered: false, values: [] });
  expect(commands(listed)).toContain('conclude');
});

test('dissatisfaction is shown as such and leads to another handling', async () => {
  const { id } = await rate(api, dissatisfied);
  const listed = await survey(clerk, id);
  expect(listed.ratings[0].values).toContainEqual({
    axis: '对办理结果',
    value: '不满意',
    dissatisfied: true,
  });
  expect(commands(listed)).toContain('rehandle');
});

test('only a clerk of the committee has surveys', async () => {
  const { id } = await openSurvey(api);
  for (const username of [member, foreigner, 'qingyuan-hr-office', 'qingyuan-auditor']) {
    expect(await survey(username, id), username).toBeUndefined();
  }
  expect((await api.anybody.get('/api/surveys')).status).toBe(401);
});
