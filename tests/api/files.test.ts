import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUploadedPart } from '../../api/multipart.ts';
import {
  clerk,
  does,
  foreigner,
  handOver,
  issue,
  member,
  openSurvey,
  satisfied,
  submit,
} from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const pdf = '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF';

function formOf(content: string | Uint8Array<ArrayBuffer>, name: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  return form;
}

async function upload(
  by: string,
  id: string,
  content: string | Uint8Array<ArrayBuffer> = pdf,
  name = '附件 1.pdf',
) {
  return (await api.as(by)).post(`/api/proposals/${id}/files`, { raw: formOf(content, name) });
}

async function statusOf(by: string, file: string): Promise<number> {
  return (await (await api.as(by)).get(`/api/files/${file}`)).status;
}

describe('an uploaded file', () => {
  test('comes back byte for byte, as a download under its own name', async () => {
    const { id } = await submit(api);
    const content = new Uint8Array(300_000).map((_, index) => index % 251);
    content.set(new TextEncoder().encode(pdf));
    const { status, body } = await upload(member, id, content, '调研报告（终稿）.pdf');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '调研报告（终稿）.pdf',
      type: 'application/pdf',
      size: content.length,
    });
    const back = await (await api.as(member)).get(`/api/files/${body.id}`);
    expect(back.body).toEqual(content);
    expect(back.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('调研报告（终稿）.pdf')}`,
    );
    expect(back.headers.get('x-content-type-options')).toBe('nosniff');
    expect(back.headers.get('content-type')).toBe('application/octet-stream');
  });

  test('is its uploader’s until it is attached, then for whoever sees what it is attached to', async () => {
    const stage = await handOver(api);
    const { body } = await upload(clerk, stage.id);
    expect(await statusOf(clerk, body.id)).toBe(200);
    expect(await statusOf(member, body.id)).toBe(404);
    await does(api, stage, clerk, 'attach', { file: body.id, to: 'proposal' });
    for (const username of [clerk, member, 'qingyuan-hr-office']) {
      expect(await statusOf(username, body.id)).toBe(200);
    }
    expect(await statusOf(foreigner, body.id)).toBe(404);
    expect(await statusOf('qingyuan-commerce-office', body.id)).toBe(404);
    const read = await (await api.as(member)).get(`/api/proposals/${stage.id}`);
    expect(read.body.files[body.id]).toEqual({
      name: '附件 1.pdf',
      type: 'application/pdf',
      size: pdf.length + 4,
    });
  });

  test('that shows a rating is kept from the unit until the round is closed', async () => {
    let stage = await openSurvey(api);
    const { body } = await upload(clerk, stage.id);
    stage = await does(
      api,
      stage,
      clerk,
      'recordPaperRating',
      { values: satisfied, scan: body.id },
      stage.rating,
    );
    expect(await statusOf('qingyuan-hr-office', body.id)).toBe(404);
    expect(await statusOf(member, body.id)).toBe(200);
    await does(api, stage, clerk, 'conclude', {});
    expect(await statusOf('qingyuan-hr-office', body.id)).toBe(200);
  });

  test('that is the evidence of a delivery is seen by whoever sees the delivery', async () => {
    const stage = await issue(api);
    const { body } = await upload('qingyuan-hr-office', stage.id);
    const payload = { recipient: `proposer/${member}`, way: 'inPerson', evidence: body.id };
    await does(api, stage, 'qingyuan-hr-office', 'recordDelivery', payload, stage.hrLetter);
    expect(await statusOf('qingyuan-hr-office', body.id)).toBe(200);
    expect(await statusOf(clerk, body.id)).toBe(200);
    expect(await statusOf('qingyuan-observer', body.id)).toBe(404);
  });

  test('cannot be tied to another case', async () => {
    const one = await submit(api);
    const other = await submit(api);
    const { body } = await upload(clerk, one.id);
    const caller = await api.as(clerk);
    const answer = await caller.act(other.id, 'attach', { file: body.id, to: 'proposal' });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
  });
});

describe('an upload', () => {
  test('needs a case that one sees and a part in it', async () => {
    const { id } = await submit(api);
    expect((await upload(foreigner, id)).status).toBe(404);
    const reader = await upload('qingyuan-auditor', id);
    expect([reader.status, reader.body.code]).toEqual([403, 'forbidden']);
    const nobody = await api.anybody.post(`/api/proposals/${id}/files`, { raw: formOf(pdf, 'a.pdf') });
    expect(nobody.status).toBe(401);
  });

  test.each([
    ['a program', 'MZ\u0000\u0000program', 'a.exe'],
    ['a program called a document', '\u007fELF\u0002\u0001\u0001\u0000', 'a.pdf'],
    ['a page', '<html><script>alert(1)</script></html>', 'a.html'],
    ['a picture that is a text', 'text', 'a.png'],
    ['a document called a program', pdf, 'a.exe'],
    ['a name without end', pdf, 'pdf'],
    ['nothing', '', 'a.txt'],
    ['a name too long', pdf, `${'a'.repeat(300)}.pdf`],
  ])('of %s is refused', async (_, content, name) => {
    const { id } = await submit(api);
    const { status, body } = await upload(clerk, id, content, name);
    expect([status, body.code]).toEqual([422, 'invalid']);
  });

  test.each([
    ['说明.txt', '文字', 'text/plain'],
    [
      '旧稿.doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'application/msword',
    ],
    [
      '旧稿.wps',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'application/vnd.ms-works',
    ],
    ['../../照片.JPG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'image/jpeg'],
  ])('of %s is taken', async (name, content, type) => {
    const { id } = await submit(api);
    const { status, body } = await upload(clerk, id, content, name);
    expect(status).toBe(201);
    expect(body).toMatchObject({ type, name: name.split('/').at(-1) });
  });

  test('of more than 50 MB is refused while it comes, and nothing stays', async () => {
    const { id } = await submit(api);
    const [before] = await api.sql`select count(*) from files`;
    const { status, body } = await upload(clerk, id, new Uint8Array(50 * 1024 * 1024 + 1), 'a.pdf');
    expect([status, body.code]).toEqual([413, 'tooLarge']);
    expect(await api.sql`select count(*) from files`).toEqual([before]);
  });

  test.each([
    ['of another type', 'text/plain', 'a', 415, 'contentType'],
    ['without a boundary', 'multipart/form-data', 'a', 400, 'malformed'],
    ['that breaks off', 'multipart/form-data; boundary=x', '--x\r\ncontent-disp', 400, 'malformed'],
    [
      'under another field',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="other"; filename="a.txt"\r\n\r\na\r\n--x--',
      400,
      'malformed',
    ],
    [
      'whose file breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\na',
      400,
      'malformed',
    ],
  ])('%s is a problem', async (_, type, raw, status, code) => {
    const { id } = await submit(api);
    const caller = await api.as(clerk);
    const answer = await caller.post(`/api/proposals/${id}/files`, {
      raw,
      headers: { 'content-type': type },
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('a multipart body', () => {
  const boundary = 'x'.repeat(20);
  const content = `line\r\n--${boundary.slice(0, 10)}\r\n\r\nend\r\n`;
  const body = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a%22b\\"c.txt"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n--${boundary}--\r\n`;

  test.each([1, 2, 3, 7, 19, 1000])('is read the same in chunks of %i bytes', async (size) => {
    const bytes = new TextEncoder().encode(body);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.slice(index * size, (index + 1) * size),
    );
    const stream = ReadableStream.from(chunks);
    const part = await readUploadedPart(stream, `multipart/form-data; boundary="${boundary}"`);
    expect(part.filename).toBe('a"b"c.txt');
    const read: Uint8Array[] = [];
    for await (const chunk of part.content) read.push(Uint8Array.from(chunk));
    expect(Buffer.concat(read).toString()).toBe(content);
  });
});
