import { Connection } from '@temporalio/client';
import { expect, onTestFinished, test } from 'vitest';
import { commandLine } from '../../local/processes.ts';
import { startTemporal, type TemporalOptions } from '../../local/temporal.ts';
import { temporaryFolder } from './temporaryFolder.ts';

async function started(options: Omit<TemporalOptions, 'report' | 'environment'>) {
  const server = await startTemporal({ ...options, report: () => undefined, environment: process.env });
  onTestFinished(() => server.stop());
  return server;
}

async function attributesAt(address: string): Promise<string[]> {
  const connection = await Connection.connect({ address });
  try {
    const list = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    return Object.keys(list.customAttributes);
  } finally {
    await connection.close();
  }
}

test('a server is started, adopted with attributes that are new, and starts again after kill -9', async () => {
  const directory = temporaryFolder();
  const first = await started({ directory, searchAttributes: { BanliState: 'Keyword' } });
  expect(first.adopted).toBe(false);
  expect(await attributesAt(first.address)).toContain('BanliState');

  const searchAttributes = { BanliState: 'Keyword', BanliWakeAt: 'Datetime' } as const;
  const second = await started({ directory, searchAttributes });
  expect(second).toMatchObject({ adopted: true, pid: first.pid, address: first.address });
  expect(await attributesAt(first.address)).toContain('BanliWakeAt');

  process.kill(first.pid, 'SIGKILL');
  await Promise.all([first.gone, second.gone]);
  const third = await started({ directory, uiPort: 0 });
  expect(third).toMatchObject({ adopted: false, address: first.address });
  expect(await attributesAt(third.address)).toEqual(expect.arrayContaining(['BanliState', 'BanliWakeAt']));
  expect((await fetch(third.uiAddress ?? '')).status).toBe(200);

  await third.stop();
  expect(commandLine(third.pid)).toBeUndefined();
}, 60_000);
