import { Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { installRuntime, makeLogger } from '../../activities/logger.ts';
import { workflowBundle } from '../support/workflowBundle.ts';
import { savedHistories } from './recording.ts';

installRuntime(makeLogger('silent', 'test'));

async function faultsOf(code: string): Promise<string[]> {
  const faults: string[] = [];
  for await (const replayed of Worker.runReplayHistories({ workflowBundle: { code } }, savedHistories())) {
    if (replayed.error) faults.push(`${replayed.workflowId}: ${replayed.error.message}`);
  }
  return faults;
}

describe('the saved histories', () => {
  it('are lives of every kind that sleep while the code changes', () => {
    expect(savedHistories().map((each) => each.workflowId)).toEqual([
      'batch',
      'continuedAsNew',
      'courier',
      'deadMailServer',
      'doubledSignals',
      'reply',
      'walk',
      'weeks',
    ]);
  });

  it('replay on the process as it is now', async () => {
    expect(await faultsOf((await workflowBundle()).code)).toEqual([]);
  });

  it('would tell of a process that does something else', async () => {
    const { code } = await workflowBundle();
    const changed = code.replace('.upsertSearchAttributes)(attributes)', '.upsertSearchAttributes)');
    expect(changed).not.toBe(code);
    expect(await faultsOf(changed)).toContainEqual(expect.stringMatching(/^reply: .*nondeterminism/i));
  });
});
