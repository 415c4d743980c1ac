/** The text of an old .doc, by a converter that the machine may have. */

import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from './runProgram.ts';
import { Unreadable } from './unreadable.ts';

/** Where such programs are installed. */
const folders = [
  '/usr/local/bin',
  '/usr/bin',
  '/opt/libreoffice/program',
  '/snap/bin',
  '/Applications/LibreOffice.app/Contents/MacOS',
  '/opt/homebrew/bin',
];

export async function docText(bytes: Uint8Array): Promise<string> {
  const office = (await found('soffice')) ?? (await found('libreoffice'));
  const antiword = office ? undefined : await found('antiword');
  if (!office && !antiword) throw new Unreadable('noConverter');
  const folder = await mkdtemp(join(tmpdir(), 'banli-doc-'));
  try {
    const source = join(folder, 'letter.doc');
    await writeFile(source, bytes, { mode: 0o600 });
    return office ? await byOffice(office, folder, source) : await byAntiword(antiword ?? '', folder, source);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** With a profile of its own, so that it neither waits for another one nor reads anybody's settings or macros. */
async function byOffice(program: string, folder: string, source: string): Promise<string> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`];
  const convert = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, source];
  await runProgram(program, [...options, ...convert], folder);
  return await readFile(join(folder, 'letter.txt'), 'utf8');
}

function byAntiword(program: string, folder: string, source: string): Promise<string> {
  return runProgram(program, ['-m', 'UTF-8.txt', '-w', '0', source], folder);
}

async function found(program: string): Promise<string | undefined> {
  for (const folder of folders) {
    const candidate = join(folder, program);
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return candidate;
  }
  return undefined;
}
