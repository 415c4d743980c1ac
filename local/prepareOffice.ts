/** Process entry: the preparation of `npm start`, and at the first start of a demonstration its cases. */

import { playDemonstration } from '../activities/demonstration.ts';
import { connect } from '../db/connect.ts';
import { makeFileStore } from '../db/fileStore.ts';
import { prepareFrom } from '../db/prepare.ts';
import { makeRules } from '../db/rules.ts';
import { makeLetterPrinter } from '../documents/print/pdf.ts';

try {
  const { databaseUrl, demonstration, files } = await prepareFrom(process.env);
  if (demonstration) await fill(databaseUrl, files);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function fill(databaseUrl: string, files: string): Promise<void> {
  const sql = connect(databaseUrl, { connections: 2, name: 'banli-demonstration' });
  try {
    const faults = await playDemonstration({
      log: { sql, rulesOf: makeRules(sql), email: false },
      files: makeFileStore(files),
      printer: makeLetterPrinter(),
      now: new Date().toISOString(),
    });
    // A case that could not be played is no reason not to start.
    for (const fault of faults ?? []) console.log(`演示提案未能完整生成：${fault}`);
  } finally {
    await sql.end();
  }
}
