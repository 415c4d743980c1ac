import { buffer } from 'node:stream/consumers';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalWorkflowId } from '../../workflows/messages.ts';
import { record } from '../replay/recording.ts';
import { printedText } from '../support/printedPages.ts';
import { type Installation, installation } from './installation.ts';
import { eventsOf, eventually, handedOver, handled, replied, startAt } from './life.ts';

let office: Installation;

beforeAll(async () => {
  office = await installation();
  await startAt(office, '2026-03-02T01:00:00.000Z');
});

afterAll(() => office.close());

const handleOf = (id: string) => office.client.workflow.getHandle(proposalWorkflowId(id));

/** What the history of a life reads like. */
const signalsOf = async (id: string) => {
  const { events } = await handleOf(id).fetchHistory();
  return events?.flatMap((each) => each.workflowExecutionSignaledEventAttributes?.signalName ?? []) ?? [];
};

const eventsOfKind = async (id: string, kind: string) =>
  (await eventsOf(office, id)).filter((each) => each.event.kind === kind);

const everyRecipient = (id: string) =>
  eventually('every recipient', async () => (await eventsOfKind(id, 'letterDelivered')).length === 3);

describe('the process of a proposal', () => {
  it('renders an issued reply once and delivers it to the proposer and to those who get a copy', async () => {
    const issued = await replied(office, await handedOver(office), '清人社函〔2026〕1号');
    await everyRecipient(issued.id);

    const rendered = await eventsOfKind(issued.id, 'letterRendered');
    expect(rendered).toHaveLength(1);
    expect(rendered[0]?.by).toEqual({ kind: 'system', task: 'render' });
    const files = await office.database.sql<{ sha256: string; name: string; size: number }[]>`
      select sha256, name, size from files where "case" = ${issued.id} order by name desc`;
    expect(files.map((each) => each.name)).toEqual(['清人社函〔2026〕1号.pdf', '清人社函〔2026〕1号.docx']);
    const bytes = await buffer(await office.files.read(files[0]?.sha256 ?? ''));
    expect(bytes.byteLength).toBe(files[0]?.size);
    const letter = await printedText(bytes);
    expect(letter).toContain('清人社函〔2026〕1号');
    expect(letter).toContain('廖望舒委员：');
    expect(letter).toContain('已开办技能培训班十二期。');

    const delivered = await eventsOfKind(issued.id, 'letterDelivered');
    const recipients = delivered.map(({ event }) => event.kind === 'letterDelivered' && event.recipient);
    expect(recipients.sort()).toEqual(issued.letters[0]?.recipients.map((each) => each.id).sort());
    const rows = await office.database.sql`select state from pending where "case" = ${issued.id}`;
    expect(rows.map((each) => each.state)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('ends when nothing is awaited of time or machines, and a later act starts it again', async () => {
    const { id } = await replied(office, await handedOver(office), '清人社函〔2026〕2号');
    await everyRecipient(id);
    expect(await handleOf(id).result()).toBe('replied');
    await record(office.client, proposalWorkflowId(id), 'reply');

    await office.does('qingyuan-clerk', 'openSurvey', {}, { case: id });
    await eventually('a new run', async () => (await handleOf(id).describe()).status.name === 'RUNNING');
    const outline = await eventually('an outline', () =>
      handleOf(id).query<{ life: string } | undefined>('outline'),
    );
    expect(outline.life).toBe('feedbackOpen');
  });

  it('shows operators the life by its signals, and what is awaited by its queries', async () => {
    const { id, assignments } = await handedOver(office);
    await handled(office, id);
    const handle = handleOf(id);
    expect(await handle.query('outline')).toMatchObject({
      life: 'handedOver',
      leadUnit: 'qingyuan-hr',
      holders: [{ unit: 'qingyuan-hr', life: 'assigned' }],
    });
    const clocks = await handle.query<{ id: string; dueOn: string }[]>('clocks');
    expect(clocks.find((each) => each.id === `reply/${assignments[0]?.id}`)?.dueOn).toBe('2026-06-02');
    expect(await handle.query('pending')).toEqual([]);

    await eventually(
      'the signal of the newest act',
      async () => (await signalsOf(id)).at(-1) === 'handedOver',
    );
    const attributes = await eventually('the search attributes', async () => {
      const found = (await handle.describe()).typedSearchAttributes.getAll();
      return found.length >= 3 && found;
    });
    const values = Object.fromEntries(attributes.map(({ key, value }) => [key.name, value]));
    expect(values).toMatchObject({ BanliState: 'handedOver', BanliLeadUnit: 'qingyuan-hr' });
    expect(values.BanliWake).toEqual(new Date('2026-03-04T01:00:00.000Z'));
  });

  it('holds no names and no words of the proposal', async () => {
    const { id } = await handedOver(office);
    await handled(office, id);
    await eventually('the newest act', async () => (await signalsOf(id)).includes('handedOver'));
    const history = historyToJSON(await handleOf(id).fetchHistory());
    const payloads = [...history.matchAll(/"data": "([^"]+)"/g)].map(([, data = '']) =>
      Buffer.from(data, 'base64').toString('utf8'),
    );
    // Decoded rightly: the outline is there.
    expect(payloads.join()).toContain('等待qingyuan-hr办公室');
    expect(`${history}${payloads.join()}`).not.toMatch(/职业技能|廖望舒|校企/);
  });
});
