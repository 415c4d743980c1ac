import { existsSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataFolder, hold, makeDataFolder } from '../../local/data.ts';
import { startPostgres } from '../../local/postgres.ts';
import { commandLine } from '../../local/processes.ts';
import { installation, startScript } from './installation.ts';

async function used() {
  const here = await installation();
  const data = dataFolder({ BANLI_DATA: here.data });
  makeDataFolder(data);
  writeFileSync(data.accounts, 'somebody');
  return { ...here, folder: data };
}

const reset = (data: string, input: string) =>
  startScript('../../local/reset.ts', { BANLI_DATA: data }, input).ended;

test.each(['no\n', '\n', ''])('reset answered with %j changes nothing', async (answer) => {
  const { data, folder } = await used();
  const { code, output } = await reset(data, answer);
  expect(code).toBe(1);
  expect(output).toContain(data);
  expect(output).toContain('未作任何改动。');
  expect(existsSync(folder.accounts)).toBe(true);
  expect(existsSync(folder.lock)).toBe(false);
});

test('reset answered with yes ends a server that was left behind and wipes the data', async () => {
  const { data, folder } = await used();
  const server = await startPostgres({ directory: folder.postgres, report: () => undefined });
  const { code, output } = await reset(data, '是\n');
  expect(code).toBe(0);
  expect(output).toContain('已清除。');
  expect(commandLine(server.pid)).toBeUndefined();
  expect(existsSync(data)).toBe(false);
});

test('reset refuses data that are in use', async () => {
  const { data, folder } = await used();
  await hold(folder, { port: 8700 });
  const { code, output } = await reset(data, '是\n');
  expect(code).toBe(1);
  expect(output).toContain(`正由进程 ${process.pid} 使用`);
  expect(existsSync(folder.accounts)).toBe(true);
});
