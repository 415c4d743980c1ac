/** `npm run bench:lists`: the list phase alone, on a database of its own. */

import { measureLists } from './lists.ts';
import { startDatabase } from './stack.ts';

const database = await startDatabase(process.env);
try {
  await measureLists(database);
} finally {
  await database.end();
}
