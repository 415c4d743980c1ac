/** `npm run bench`: ours against (a) the same transactions by plain postgres.js and (b) a life as ten Updates. */

import type { Sql } from '../db/connect.ts';
import { measureLetters } from './letters.ts';
import { type Cast, gather, live } from './life.ts';
import { measureLists } from './lists.ts';
import { actRate, percentile, type Run, run, type Subject, sustained } from './measure.ts';
import { livePlain, preparePlain } from './plain.ts';
import { startBanli, startDatabase, startStack } from './stack.ts';
import { startUpdates } from './updates.ts';

const nothing = { behind: async () => 0, drained: async () => {} };
const scale = Number(process.env.BENCH_LIVES ?? 200);
const concurrencies = [1, 8, 32] as const;

const stack = await startStack(process.env);
console.log(
  `Measured on ${stack.described}; ${scale} lives a run at concurrency 8 and 32, ${scale / 4} at 1.`,
);

/** Ended in reverse, also after a failure: a measurement leaves nothing behind. */
const ends = [() => stack.end()];

try {
  await preparePlain(stack.sql);
  const plain: Subject = { live: (milliseconds) => livePlain(stack.sql, milliseconds), ...nothing };
  const updates = await startUpdates(stack.temporalAddress, stack.sql);
  ends.push(() => updates.end());
  const updating: Subject = { live: updates.live, behind: async () => 0, drained: updates.drained };
  const banli = await startBanli(stack);
  ends.push(() => banli.end());
  const cast = await gather(banli.origin);
  const ours = oursOn(stack.sql, cast);
  await run(ours, { lives: 20, concurrency: 4 });
  await run(updating, { lives: 20, concurrency: 4 });
  let peak = 0;
  for (const concurrency of concurrencies) {
    const lives = concurrency === 1 ? scale / 4 : scale;
    const measured = {
      a: await run(plain, { lives, concurrency }),
      ours: await run(ours, { lives, concurrency }),
      b: await run(updating, { lives, concurrency }),
    };
    peak = Math.max(peak, measured.ours.lives / measured.ours.seconds);
    print(concurrency, measured);
  }
  const offered = await run(ours, { lives: scale, concurrency: 32, everyMs: 2000 / peak });
  console.log(
    `\nAt half the peak offered: ${offered.behind} cases behind at the end, caught up after ${offered.drainSeconds.toFixed(1)} s (aim: at most 5 s).`,
  );
} finally {
  for (const end of ends.reverse()) await end();
}

const database = await startDatabase(process.env);
try {
  await measureLists(database);
} finally {
  await database.end();
}
await measureLetters();

function oursOn(sql: Sql, cast: Cast): Subject {
  const behind = async () => {
    const [row] = await sql<{ n: number }[]>`
      select count(*)::int as n from watch w where handled_version < needed_version
        or exists (select 1 from pending p where p."case" = w."case" and p.state <> 'done')`;
    return row?.n ?? 0;
  };
  return {
    live: (milliseconds) => live(cast, milliseconds),
    behind,
    async drained() {
      const givenUpAt = Date.now() + 300_000;
      while ((await behind()) > 0) {
        if (Date.now() > givenUpAt) throw new Error('The engine did not catch up within five minutes');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

function print(concurrency: number, { a, ours, b }: Record<'a' | 'ours' | 'b', Run>): void {
  const line = (name: string, each: Run) =>
    `  ${name.padEnd(28)} ${(each.lives / each.seconds).toFixed(1).padStart(7)} lives/s  act p50 ${percentile(each.milliseconds, 0.5).toFixed(1)} ms, p95 ${percentile(each.milliseconds, 0.95).toFixed(1)} ms; drained after ${each.drainSeconds.toFixed(1)} s (${each.behind} behind)`;
  console.log(`\nConcurrency ${concurrency}`);
  console.log(line('ours over HTTP', ours));
  console.log(line('(a) plain postgres.js', a));
  console.log(line('(b) ten Updates a life', b));
  console.log(`  acts: ${(actRate(ours) / actRate(a)).toFixed(2)} x (a), aim 0.2`);
  console.log(`  sustained, drain included: ${(sustained(ours) / sustained(b)).toFixed(2)} x (b), aim 2`);
}
