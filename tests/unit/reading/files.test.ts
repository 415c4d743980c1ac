/** Letters in files: what each kind gives, and a plain answer in time for whatever is none. */

import { describe, expect, it, vi } from 'vitest';
import { fileText } from '../../../documents/files/fileText.ts';
import { readLetterFile } from '../../../documents/files/readLetterFile.ts';
import { letterFixtures } from '../../letters/table.ts';
import { makeDocx } from '../../support/files/docx.ts';
import { makePdf } from '../../support/files/pdf.ts';
import { makeZip } from '../../support/files/zip.ts';
import { keyOf } from './compare.ts';

// Each reading starts a thread.
vi.setConfig({ testTimeout: 60_000 });

const [letter] = letterFixtures();
const text = letter?.text ?? '';
const short =
  '关于市政协七届二次会议第112号提案的答复\n孙悦委员：\n您提出的《关于开通夜间公交专线的建议》收悉。\n临江市交通运输局\n2022年9月30日';
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);
const oldOffice = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array(2048).fill(0),
]);

function numbered(read: Awaited<ReturnType<typeof readLetterFile>>) {
  return read.values.find((each) => each.field === 'number')?.value;
}

describe('a letter', () => {
  it('in a .txt is read in a thread as it is read here', async () => {
    const read = await readLetterFile({ name: '答复.txt', bytes: Buffer.from(text) });
    expect(read.values.map((each) => keyOf(each.field, each.item, each.value, each.places)).sort()).toEqual(
      letter?.rows.map((row) => keyOf(row.field, row.item, row.value, row.pieces)).sort(),
    );
  });

  it('in a .docx gives the same values', async () => {
    const read = await readLetterFile({ name: '答复.docx', bytes: makeDocx(text) });
    expect(read.kind).toBe('docx');
    expect(read.values.map((each) => `${each.field} ${each.value}`)).toEqual(
      (await readLetterFile({ name: '答复.txt', bytes: Buffer.from(text) })).values.map(
        (each) => `${each.field} ${each.value}`,
      ),
    );
  });

  it('in a .pdf is read line by line', async () => {
    const read = await readLetterFile({ name: '答复.PDF', bytes: makePdf(short) });
    expect(read.text.trim().split('\n')).toEqual(short.split('\n'));
    expect(numbered(read)).toBe('112');
  });

  it('in a .pdf of justified lines loses the spaces between its characters', async () => {
    const { text: read } = await fileText({
      name: '答复.pdf',
      bytes: makePdf('孙悦委员您提出的建议', { spaced: true }),
    });
    expect(read.trim()).toBe('孙悦委员您提出的建议');
  });
});

it('a table in a .docx gives the values below their labels', async () => {
  const read = await readLetterFile({
    name: '办理表.docx',
    bytes: makeDocx('政协提案办理情况表\n案号\n第0021号\n案由\n关于增设护学岗的提案\n提案人\n孙悦'),
  });
  const found = Object.fromEntries(read.values.map((each) => [each.field, each.value]));
  expect(found).toMatchObject({ number: '0021', proposalTitle: '关于增设护学岗的提案', proposer: '孙悦' });
});

it('the number of a page is no part of its text', async () => {
  const { text: read } = await fileText({ name: '答复.pdf', bytes: makePdf('孙悦委员：\n— 2 —') });
  expect(read.trim()).toBe('孙悦委员：');
});

describe('a file is refused in a sentence', () => {
  const bomb = makeZip([
    { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    { name: 'word/document.xml', content: Buffer.alloc(64 * 1024 * 1024, 0x20) },
  ]);
  const liar = makeZip([
    { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    { name: 'word/document.xml', content: Buffer.alloc(8 * 1024 * 1024, 0x20), says: 1000 },
  ]);
  const locked = makeZip([{ name: 'word/document.xml', content: Buffer.from('a'), encrypted: true }]);
  const many = makeZip(
    Array.from({ length: 12_000 }, (_, index) => ({ name: `word/${index}.xml`, content: Buffer.from('a') })),
  );
  it.each([
    ['an empty one', '空.txt', new Uint8Array(0), 'empty'],
    ['a picture named .docx', '照片.docx', png, 'kind'],
    ['a picture named .txt', '照片.txt', png, 'kind'],
    ['a document named .txt', '答复.txt', makeDocx(short), 'kind'],
    ['a program', 'a.exe', Buffer.from('MZ\u0000\u0000'), 'kind'],
    ['zero bytes named .txt', 'a.txt', Buffer.alloc(100), 'kind'],
    ['a .docx with a password', '答复.docx', oldOffice, 'encrypted'],
    ['a .docx with locked entries', '答复.docx', locked, 'encrypted'],
    ['a .pdf with a password', '答复.pdf', makePdf(short, { locked: true }), 'encrypted'],
    ['a zip bomb', '答复.docx', bomb, 'tooLarge'],
    ['a zip that says less than it holds', '答复.docx', liar, 'tooLarge'],
    ['a zip of very many entries', '答复.docx', many, 'tooLarge'],
    ['a zip cut off', '答复.docx', makeDocx(short).subarray(0, 500), 'broken'],
    [
      'a zip without a document',
      '答复.docx',
      makeZip([{ name: 'a.xml', content: Buffer.from('<a/>') }]),
      'broken',
    ],
    ['a broken .pdf', '答复.pdf', Buffer.from('%PDF-1.7\nnothing'), 'broken'],
    ['a .pdf without text', '扫描.pdf', makePdf(''), 'noText'],
    ['white space alone', 'a.txt', Buffer.from(' \n\n　'), 'noText'],
    ['a book', 'a.txt', Buffer.from('字'.repeat(2_100_000)), 'tooLarge'],
  ])('%s', async (_, name, bytes, code) => {
    await expect(readLetterFile({ name, bytes })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^\p{Script=Han}.*。$/u),
    });
  });

  it('when it takes too long, and the process goes on', async () => {
    await expect(readLetterFile({ name: 'a.txt', bytes: Buffer.from(short) }, 1)).rejects.toMatchObject({
      code: 'tooLong',
    });
    expect(numbered(await readLetterFile({ name: 'a.txt', bytes: Buffer.from(short) }))).toBe('112');
  });

  it('of 50 MB that is no letter', async () => {
    const large = Buffer.concat([makePdf(short), Buffer.alloc(49 * 1024 * 1024)]);
    const read = await readLetterFile({ name: 'a.pdf', bytes: large }).catch((error: unknown) => error);
    expect(read).toBeDefined();
  });
});

it('an old .doc is converted, or refused where nothing converts it', async () => {
  const answer = await readLetterFile({ name: '旧稿.doc', bytes: oldOffice }).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );
  expect(['noConverter', 'broken', 'noText', 'read']).toContain(answer);
});
