import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterFields } from '../../documents/reading/values.ts';
import { makeDocx } from '../support/files/docx.ts';
import { makePdf } from '../support/files/pdf.ts';
import { clerk, member } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const letter = readFileSync(`${import.meta.dirname}/../letters/qingyuan-20180218-reply.txt`, 'utf8');

async function read(by: string, content: string | Uint8Array<ArrayBuffer>, name = '答复.txt') {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  return (await api.as(by)).post('/api/letters/read', { raw: form });
}

describe('an old letter', () => {
  test('is read into values with their places in the text', async () => {
    const { status, body } = await read(clerk, letter);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: '答复.txt', kind: 'txt', text: letter });
    const number = body.values.find((each: { field: string }) => each.field === 'documentNumber');
    expect(number).toMatchObject({
      value: '清人社函〔2018〕192號',
      simplified: '清人社函〔2018〕192号',
      confidence: 0.97,
    });
    const [place] = number.places;
    expect(letter.slice(place.start, place.end)).toBe('清人社函〔2018〕192號');
    expect(body.values).toContainEqual(expect.objectContaining({ field: 'date', means: '2018-05-21' }));
    expect(body.lost).toHaveLength(4);
  });

  test.each([
    ['答复.docx', () => Uint8Array.from(makeDocx('关于市政协七届二次会议第112号提案的答复'))],
    ['答复.pdf', () => Uint8Array.from(makePdf('关于市政协七届二次会议第112号提案的答复'))],
  ])('is read from %s', async (name, make) => {
    const { status, body } = await read(clerk, make(), name);
    expect(status).toBe(200);
    expect(body.values).toContainEqual(expect.objectContaining({ field: 'number', value: '112' }));
  });

  test('is read for whoever registers or records, and nothing of it is kept', async () => {
    const before = await api.sql`select count(*) from files`;
    for (const username of [clerk, 'qingyuan-hr-office']) {
      expect((await read(username, letter)).status).toBe(200);
    }
    expect(await api.sql`select count(*) from files`).toEqual(before);
  });

  test('is not read for proposers, auditors and nobody', async () => {
    for (const username of [member, 'qingyuan-auditor']) {
      const { status, body } = await read(username, letter);
      expect([status, body.code]).toEqual([403, 'forbidden']);
    }
    const form = new FormData();
    form.append('file', new Blob([letter]), 'a.txt');
    expect((await api.anybody.post('/api/letters/read', { raw: form })).status).toBe(401);
  });
});

describe('a file that is none', () => {
  test.each([
    ['an empty one', '', 'a.txt', '空'],
    [
      'a picture named .docx',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
      'a.docx',
      '不能读取',
    ],
    ['a locked .pdf', Uint8Array.from(makePdf('答复', { locked: true })), 'a.pdf', '密码'],
    ['a cut-off .docx', Uint8Array.from(makeDocx('答复').subarray(0, 300)), 'a.docx', '损坏'],
    ['a name too long', 'a', `${'a'.repeat(300)}.txt`, '文件名'],
  ])('%s is refused in a sentence', async (_, content, name, word) => {
    const { status, body } = await read(clerk, content, name);
    expect([status, body.code]).toEqual([422, 'invalid']);
    expect(body.detail).toContain(word);
  });

  test('of more than 50 MB is refused', async () => {
    const { status, body } = await read(clerk, new Uint8Array(50 * 1024 * 1024 + 1), 'a.txt');
    expect([status, body.code]).toEqual([413, 'tooLarge']);
  });

  test('that is no form is a problem', async () => {
    const caller = await api.as(clerk);
    const answer = await caller.post('/api/letters/read', {
      raw: 'a',
      headers: { 'content-type': 'text/plain' },
    });
    expect([answer.status, answer.body.code]).toEqual([415, 'contentType']);
  });

  test('many at once wait or are told to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => read(clerk, letter)));
    const statuses = answers.map((each) => each.status);
    expect(statuses.filter((each) => each === 200)).toHaveLength(8);
    expect(statuses.filter((each) => each === 429)).toHaveLength(2);
    expect((await read(clerk, letter)).status).toBe(200);
  });
});

test('the description names every field that the reader knows', async () => {
  const { body } = await api.anybody.get('/openapi.json');
  expect(body.components.schemas.ReadLetterValue.properties.field.enum).toEqual([...letterFields]);
});
