/** `npm run reset`: asks, then wipes the data of this installation. */
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { endOrphans } from './children.ts';
import { dataFolder, hold, wipe } from './data.ts';
import { endPostgres } from './postgres.ts';
import { endTemporal } from './temporal.ts';
import { heldBy } from './texts.ts';

async function isConfirmed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    // An input that ends without an answer is a no.
    const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    const answer = await Promise.race([terminal.question(question), ended]);
    return ['是', 'yes', 'y'].includes(answer.trim().toLowerCase());
  } finally {
    terminal.close();
  }
}

/** Wipes; gives the exit code. */
async function reset(environment: NodeJS.ProcessEnv, isAgreed: boolean): Promise<number> {
  const data = dataFolder(environment);
  if (!existsSync(data.root)) {
    console.log(`没有数据：${data.root}`);
    return 0;
  }
  const held = await hold(data, { port: 0 });
  if (held.kind === 'taken') {
    console.error(heldBy(data.root, held.by));
    return 1;
  }
  try {
    for (const [name, title] of [
      ['DATABASE_URL', '数据库'],
      ['FILES', '文件'],
    ] as const) {
      if (environment[name]) console.log(`${name} 所指的${title}不在清除范围之内。`);
    }
    const question = `将清除 ${data.root} 中的全部数据，无法恢复。是否继续？请输入“是”或 yes：`;
    if (!isAgreed && !(await isConfirmed(question))) {
      console.log('未作任何改动。');
      return 1;
    }
    await endOrphans(data);
    await Promise.all([endPostgres(data.postgres), endTemporal(data.temporal)]);
    wipe(data);
    console.log('已清除。');
    return 0;
  } finally {
    held.release();
  }
}

process.exitCode = await reset(process.env, process.argv.includes('--yes'));
