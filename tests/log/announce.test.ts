import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LiveNews, liveChannel, makeAnnouncer } from '../../db/announce.ts';
import { connect, type Sql } from '../../db/connect.ts';
import { execute } from '../../db/execute.ts';
import { newId } from '../../db/ids.ts';
import { person, proposalText } from '../support/cast.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
let listening: Sql;
let messages: LiveNews[][];
beforeAll(async () => {
  database = await freshDatabase();
  listening = connect(database.url, { connections: 1 });
  messages = [];
  await listening.listen(liveChannel, (text) => messages.push(JSON.parse(text)));
});
afterAll(async () => {
  await listening?.end();
  await database?.drop();
});

test('a burst is one message, in which each case stands once', async () => {
  const { announce, close } = makeAnnouncer(database.sql, { everyMs: 20 });
  announce({ kind: 'case', case: 'a', after: 3, version: 4 });
  announce({ kind: 'case', case: 'b', after: 0, version: 1 });
  announce({ kind: 'case', case: 'a', after: 4, version: 6 });
  await close();
  await expect.poll(() => messages.length).toBe(1);
  expect(messages.pop()).toEqual([
    { kind: 'case', case: 'a', after: 3, version: 6 },
    { kind: 'case', case: 'b', after: 0, version: 1 },
  ]);
});

test('more than a message holds is several', async () => {
  const { announce, close } = makeAnnouncer(database.sql);
  for (let n = 0; n < 500; n += 1) announce({ kind: 'case', case: newId(), after: n, version: n + 1 });
  await close();
  await expect.poll(() => messages.flat().length).toBe(500);
  expect(messages.length).toBeGreaterThan(1);
  messages.length = 0;
});

test('what was written is announced, what was answered from its key is not', async () => {
  const told: LiveNews[] = [];
  const log = { ...database.log, announce: (news: LiveNews) => told.push(news) };
  const act = {
    command: 'submit',
    payload: proposalText(),
    by: person('qingyuan-member-1'),
    key: { key: newId(), route: 'submit', bodyHash: 'x' },
    arrivedAt: new Date().toISOString(),
  } as const;
  const first = await execute(log, act);
  await execute(log, act);
  if (first.kind !== 'done') throw new Error(first.kind);
  expect(told).toEqual([{ kind: 'case', case: first.state.id, after: 0, version: first.state.version }]);
});
