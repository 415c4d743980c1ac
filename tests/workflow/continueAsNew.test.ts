import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEmailChannel } from '../../activities/channels/email.ts';
import { proposalWorkflowId } from '../../workflows/messages.ts';
import { record } from '../replay/recording.ts';
import { skip } from '../support/timeSkipping.ts';
import { type Installation, installation } from './installation.ts';
import { doneByTime, eventsOf, eventually, handedOver, handled, replied, startAt } from './life.ts';
import { type MailServer, mailServer } from './mailServer.ts';

let office: Installation;
let server: MailServer;

beforeAll(async () => {
  server = await mailServer();
  const email = makeEmailChannel({ url: server.url, from: 'office@banli.example' });
  office = await installation({ email });
  await startAt(office, '2026-03-02T01:00:00.000Z');
});

afterAll(async () => {
  office.dependencies.email?.close();
  await office.close();
  await server.stop();
});

const hour = 3_600_000;

/** Starts the process of a case in place of the one that runs, with a history that is soon too long. */
async function startShort(id: string, continueAfter: number): Promise<string> {
  const handle = await office.client.workflow.start('proposal', {
    workflowId: proposalWorkflowId(id),
    taskQueue: office.queue,
    args: [{ case: id, continueAfter }],
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  });
  return handle.firstExecutionRunId;
}

const runOf = async (id: string) =>
  (await office.client.workflow.getHandle(proposalWorkflowId(id)).describe()).runId;

describe('a process whose history grows long', () => {
  it('continues as new with all that it knows, and misses no day', async () => {
    const { id } = await handedOver(office);
    await handled(office, id);
    const first = await startShort(id, 15);
    await skip(office.client, proposalWorkflowId(id), 5 * 24 * hour);
    await handled(office, id);
    expect(await runOf(id)).not.toBe(first);
    expect(doneByTime(await eventsOf(office, id))).toEqual([
      '03-04 09:00 reminded signFor blue -1',
      '03-05 09:00 reminded signFor orange 0',
      '03-06 00:00 missed signFor',
      '03-06 00:00 clockStopped signFor',
      '03-06 00:00 signedFor',
      '03-06 00:00 clockStarted objection',
    ]);
    await record(office.client, proposalWorkflowId(id), 'continuedAsNew');
  });

  it('takes along the deliveries that are not done, and makes them once', async () => {
    server.mood.recipient = (address) =>
      address.startsWith('member-1') ? { code: 450, text: 'Mailbox busy' } : undefined;
    const handed = await handedOver(office);
    await handled(office, handed.id);
    const first = await startShort(handed.id, 12);
    const { id } = await replied(office, handed, '清人社函〔2026〕31号');
    await eventually('a new run', async () => (await runOf(id)) !== first, 50_000);
    delete server.mood.recipient;
    const delivered = await eventually('the delivery', async () => {
      await skip(office.client, proposalWorkflowId(id), hour);
      const found = (await eventsOf(office, id)).filter(({ event }) => event.kind === 'letterDelivered');
      return found.some(({ event }) => event.kind === 'letterDelivered' && event.way === 'email') && found;
    });
    const recipients = delivered.map(({ event }) => event.kind === 'letterDelivered' && event.recipient);
    expect(new Set(recipients).size).toBe(recipients.length);
    expect(server.mails.filter((each) => each.attachments.length > 0)).toHaveLength(1);
  });
});
