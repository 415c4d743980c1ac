/** `npm run letters:read -- FILE`: what is read from a letter, as a table; `--json` for programs. Exits with 1 if nothing can be read. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readLetterFile } from '../documents/files/readLetterFile.ts';
import { Unreadable } from '../documents/files/unreadable.ts';
import { readingTable } from './readingTable.ts';

const given = process.argv.slice(2);
const [file] = given.filter((each) => !each.startsWith('--'));

if (file === undefined) {
  console.error('用法：npm run letters:read -- 文件 [--json]');
  process.exitCode = 1;
} else {
  try {
    const bytes = await readFile(file);
    const reading = await readLetterFile({
      name: basename(file),
      bytes,
    });
    if (given.includes('--json'))
      console.log(JSON.stringify({ file: basename(file), ...reading }, undefined, 2));
    else console.log(readingTable(reading));
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!absent && !(error instanceof Unreadable)) throw error;
    console.error(absent ? `没有找到文件：${file}` : `${file}：${error.message}`);
    process.exitCode = 1;
  }
}
