/** `npm run rebuild`: refolds every case and says what differed; `-- --dry` only looks. Exits with 1 if anything did. */

import { connect } from '../db/connect.ts';
import { rebuild } from '../db/rebuild.ts';
import { withServers } from './tool.ts';

const words = { events: '事件', snapshot: '快照', desk: '台账', wake: '唤醒时刻' };

const { cases, differences } = await withServers(
  { environment: process.env, temporal: false },
  async ({ databaseUrl }) => {
    const sql = connect(databaseUrl, { connections: 2, name: 'banli-rebuild' });
    try {
      return await rebuild(sql, { correct: !process.argv.includes('--dry') });
    } finally {
      await sql.end();
    }
  },
);

for (const each of differences) console.log(`${each.case} ${words[each.what]}有差异：${each.detail}`);
console.log(`已核对${cases}件，差异${differences.length}处。`);
process.exitCode = differences.length > 0 ? 1 : 0;
