/** Build step (`node dist/activities/bundle.js`): puts beside what the compiler has built what it does not build. */

import { cp, writeFile } from 'node:fs/promises';
import { bundleWorkflows } from './bundleWorkflows.ts';

await writeFile(new URL('../workflows.js', import.meta.url), await bundleWorkflows());
const template = 'documents/print/letter.typ';
await cp(new URL(`../../${template}`, import.meta.url), new URL(`../${template}`, import.meta.url));
