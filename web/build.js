/** Builds the desks unless what is there was built from these very sources. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('.', import.meta.url));
const mark = join(web, '../dist/web/.built');

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

const hash = createHash('sha256');
for (const file of [...filesIn(web), join(web, '../package-lock.json')])
  hash.update(file.slice(web.length)).update(readFileSync(file));
const fingerprint = hash.digest('hex');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== fingerprint) {
  const { build } = await import('vite');
  await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(mark, fingerprint);
}
