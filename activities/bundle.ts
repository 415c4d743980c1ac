/** Build step (`node dist/activities/bundle.js`): writes the workflow bundle beside what the compiler has built. */

import { writeFile } from 'node:fs/promises';
import { bundleWorkflows } from './bundleWorkflows.ts';

await writeFile(new URL('../workflows.js', import.meta.url), await bundleWorkflows());
