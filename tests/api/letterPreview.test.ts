/** The letter as it will be printed, while it is being written; and what no font can print is refused before it goes out. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accept,
  clerk,
  contact,
  does,
  draft,
  foreigner,
  letterNumber,
  member,
  reply,
  type Stage,
  signOff,
} from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const handler = 'qingyuan-hr-handler';
const tibetan = 'བོད';

async function preview(by: string, stage: Stage, payload: unknown, assignment = stage.hr) {
  const caller = await api.as(by);
  return caller.post(`/api/proposals/${stage.id}/letters/preview`, { json: { assignment, payload } });
}

describe('a preview', () => {
  test('draws the pages of what is on the screen, though nothing of it is kept', async () => {
    const stage = await accept(api);
    const short = await preview(handler, stage, reply(stage, { body: '已开办培训班十二期。' }));
    expect(short.status).toBe(200);
    expect(short.body).toMatchObject({ pages: 2, unprintable: [] });
    expect(short.body.svg).toMatch(/^<svg[^>]+viewBox="0 0 595/);
    const long = await preview(handler, stage, reply(stage, { body: '已开办培训班十二期。'.repeat(150) }));
    expect(long.body.pages).toBeGreaterThan(2);
    const { body } = await (await api.as(handler)).get(`/api/proposals/${stage.id}`);
    expect(body.view.letters).toEqual([]);
  });

  test('of a sheet that is still empty shows the letter around it', async () => {
    const stage = await accept(api);
    const { status, body } = await preview(handler, stage, { body: { schema: 1, blocks: [] } });
    expect(status).toBe(200);
    expect(body.pages).toBe(1);
  });

  test('names what no font can print', async () => {
    const stage = await accept(api);
    const { body } = await preview(handler, stage, reply(stage, { body: `地名${tibetan}。` }));
    expect(body.unprintable[0]).toBe('没有能够印出“བ”（U+0F56）的字体');
  });

  test('takes nothing that people write for a drawing of its own', async () => {
    const stage = await accept(api);
    const { body } = await preview(handler, stage, reply(stage, { body: '<script>1</script> #pagebreak()' }));
    expect(body.pages).toBe(2);
    expect(body.svg).not.toMatch(/<script|foreignObject|on\w+=/);
  });

  test('is drawn for those who write and sign, for nobody else', async () => {
    const stage = await accept(api);
    const payload = reply(stage);
    expect((await preview('qingyuan-hr-head', stage, payload)).status).toBe(200);
    expect((await preview(clerk, stage, payload)).status).toBe(403);
    expect((await preview(foreigner, stage, payload)).status).toBe(404);
    expect((await preview(handler, stage, payload, 'nowhere')).status).toBe(404);
  });

  test('of several asked for at once draws the newest, and tells the others so', async () => {
    const stage = await accept(api);
    const asked = await Promise.all(
      [1, 2, 3, 4, 5].map((each) => preview(handler, stage, reply(stage, { body: `第${each}稿` }))),
    );
    const statuses = asked.map((each) => each.status);
    expect(statuses.filter((each) => each === 200).length).toBeGreaterThanOrEqual(1);
    for (const { status, body } of asked) if (status !== 200) expect(body.code).toBe('stale');
  });
});

test('a letter in sign-off is seen in print by its signers, and by others once it is out', async () => {
  const stage = await draft(api);
  const path = (letter: string) => `/api/proposals/${stage.id}/letters/pages?letter=${letter}`;
  const read = async (by: string, letter = stage.hrLetter) => (await api.as(by)).get(path(letter));
  const signer = await read('qingyuan-hr-head');
  expect(signer.status).toBe(200);
  expect(signer.body).toMatchObject({ pages: 2, unprintable: [] });
  expect((await read(member)).status).toBe(404);
  expect((await read(foreigner)).status).toBe(404);
  expect((await read('qingyuan-hr-head', 'letter/nowhere')).status).toBe(404);
  await signOff(api, stage);
  const number = { number: letterNumber() };
  await does(api, stage, 'qingyuan-hr-office', 'issueReply', number, stage.hrLetter);
  expect((await read(member)).status).toBe(200);
});

test('a letter that cannot be printed does not go out', async () => {
  let stage = await accept(api);
  stage = await does(api, stage, handler, 'recordContact', contact, stage.hr);
  const payload = reply(stage, { body: `地名${tibetan}已经标注。` });
  stage = await signOff(api, await does(api, stage, handler, 'submitDraft', payload, stage.hr));
  const office = await api.as('qingyuan-hr-office');
  const target = { target: stage.hrLetter };
  const refused = await office.act(stage.id, 'issueReply', { number: letterNumber() }, target);
  expect(refused.status).toBe(422);
  expect(refused.body.code).toBe('gate');
  expect(refused.body.missing[0]).toMatchObject({ code: 'unprintable', target: stage.hrLetter });
  expect(refused.body.missing[0].text).toContain(`见“地名${tibetan}已经标注。”`);
  // However many press at once: what was not looked at does not slip through.
  const again = await Promise.all(
    [1, 2, 3, 4].map(() => office.act(stage.id, 'issueReply', { number: letterNumber() }, target)),
  );
  expect(again.map((each) => each.status)).toEqual([422, 422, 422, 422]);
});
