/** `npm run letters:read`: a table for people, JSON for programs, a sentence for what cannot be read. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';
import { readLetter } from '../../../documents/reading/readLetter.ts';
import { readingTable } from '../../../local/readingTable.ts';
import { letterFixtures } from '../../letters/table.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = `${import.meta.dirname}/../../..`;
const run = promisify(execFile);

function readWith(...given: string[]) {
  return run(process.execPath, ['--import', 'tsx', 'local/readLetter.ts', ...given], { cwd: root }).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

it('shows each value with how sure it is and its line, and what is not there', () => {
  const [chaoan] = letterFixtures();
  const text = chaoan?.text ?? '';
  const lines = readingTable({ text, ...readLetter(text) }).split('\n');
  expect(lines.find((line) => line.startsWith('案号'))).toMatch(/^案号 +25 +高 +1$/u);
  expect(lines.find((line) => line.startsWith('敬称'))).toMatch(/代表 +高 +7$/u);
  expect(lines.at(-2)).toContain('文中没有：类别、公开方式');
  expect(lines.at(-1)).toBe('共53项。');
});

it('prints the table of a file', async () => {
  const { stdout } = await readWith('tests/letters/guangxi-00705-consultation-opinion.txt');
  expect(stdout).toContain('桂人社复字〔2023〕121号');
  expect(stdout).toContain('共30项。');
});

it('prints JSON', async () => {
  const { stdout } = await readWith('--json', 'tests/letters/jiangmen-eight-plans.txt');
  const read = JSON.parse(stdout);
  expect(read).toMatchObject({ file: 'jiangmen-eight-plans.txt', kind: 'txt' });
  expect(read.values).toHaveLength(78);
});

it.each([
  [['tests/letters/absent.txt'], '没有找到文件'],
  [['package.json'], '不能读取这种文件'],
  [[], '用法'],
])('says in a sentence that %j cannot be read', async (given, words) => {
  expect(await readWith(...given)).toMatchObject({ code: 1, stderr: expect.stringContaining(words) });
});
