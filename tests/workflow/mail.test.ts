import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeEmailChannel, messageIdOf } from '../../activities/channels/email.ts';
import { claimMail } from '../../activities/mailQueue.ts';
import { courierWorkflowId, proposalWorkflowId } from '../../workflows/messages.ts';
import { record } from '../replay/recording.ts';
import { printedText } from '../support/printedPages.ts';
import { skip } from '../support/timeSkipping.ts';
import { type Installation, installation } from './installation.ts';
import {
  doneByTime,
  eventsOf,
  eventually,
  handedOver,
  handled,
  moveClock,
  replied,
  startAt,
  written,
} from './life.ts';
import { type MailServer, mailServer } from './mailServer.ts';

const from = '提案办理 <office@banli.example>';
const hour = 3_600_000;

let office: Installation;
let server: MailServer;

beforeEach(async () => {
  server = await mailServer();
  office = await installation({ email: makeEmailChannel({ url: server.url, from }) });
  await startAt(office, '2026-03-02T01:00:00.000Z');
});

afterEach(async () => {
  office.dependencies.email?.close();
  await office.close();
  await server.stop();
});

interface NoticeRow {
  id: number;
  person: string;
  state: string;
  attempt: number;
  reason: string | null;
}

const mailRows = (id: string): Promise<NoticeRow[]> => office.database.sql<NoticeRow[]>`
  select id, person, state, attempt, reason from notices where "case" = ${id} and channel = 'email' order by id`;

const rowsAre = (id: string, ...states: string[]) =>
  eventually(`the rows to be ${states}`, async () => {
    const rows = await mailRows(id);
    return rows.length > 0 && rows.every((each) => states.includes(each.state)) && rows;
  });

const sentTo = (name: string) => server.mails.filter((each) => JSON.stringify(each.to).includes(name));

/** The courier sleeps until the next attempt: its clock is moved there. */
const courierGoesOn = (milliseconds: number) =>
  skip(office.client, courierWorkflowId(office.queue), milliseconds);

describe('notices by e-mail', () => {
  it('go to those concerned, once each, with words, link and a Message-ID of their own', async () => {
    const { id } = await handedOver(office);
    await rowsAre(id, 'sent');
    const clerk = sentTo('clerk@banli.example');
    expect(clerk.length).toBeGreaterThan(0);
    expect(clerk[0]?.from?.value).toEqual([{ name: '提案办理', address: 'office@banli.example' }]);
    expect(clerk.map((each) => each.subject).join()).toMatch(/提案/);
    expect(clerk[0]?.text).toContain('关于完善职业技能培训体系的提案');
    expect(clerk[0]?.text).toContain(`http://banli.example/proposals/${id}?act=`);
    const ids = server.mails.map((each) => each.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe((await mailRows(id)).length);
    await office.client.workflow.getHandle(courierWorkflowId(office.queue)).result();
  });

  it('that the server refuses for good fail at once, with its reason; others are not held up', async () => {
    server.mood.recipient = (address) =>
      address.startsWith('clerk') ? { code: 550, text: 'No such mailbox' } : undefined;
    const { id } = await handedOver(office);
    const rows = await rowsAre(id, 'sent', 'failed');
    for (const row of rows) {
      expect(row).toMatchObject({ state: row.person === 'qingyuan-clerk' ? 'failed' : 'sent', attempt: 1 });
    }
    expect(rows.find((each) => each.state === 'failed')?.reason).toContain('No such mailbox');
    expect(sentTo('member-1').length).toBeGreaterThan(0);
  });

  it('that are refused for now are sent again, later', async () => {
    let refusals = 0;
    server.mood.recipient = (address) => {
      if (!address.startsWith('clerk') || refusals === 1) return undefined;
      refusals += 1;
      return { code: 450, text: 'Mailbox busy' };
    };
    const { id } = await handedOver(office);
    const waiting = await eventually('a row that waits', async () =>
      (await mailRows(id)).find((each) => each.state === 'queued' && each.attempt === 1),
    );
    expect(waiting.reason).toContain('Mailbox busy');
    await courierGoesOn(hour);
    await rowsAre(id, 'sent');
    expect((await mailRows(id)).find((each) => each.id === waiting.id)?.attempt).toBe(2);
    await record(office.client, courierWorkflowId(office.queue), 'courier');
  });

  it('pause when the server wants fewer, and no attempt is counted', async () => {
    let said = 0;
    server.mood.recipient = () => {
      said += 1;
      return said === 1 ? { code: 451, text: '4.7.1 Rate limit exceeded' } : undefined;
    };
    const { id } = await handedOver(office);
    await eventually(
      'the pause',
      async () => said === 1 && (await mailRows(id)).every((each) => each.state === 'queued'),
    );
    await courierGoesOn(hour);
    const rows = await rowsAre(id, 'sent');
    expect(rows.every((each) => each.attempt === 1)).toBe(true);
  });

  it('without an answer of the server go again under the same Message-ID', async () => {
    server.mood.message = () => (server.attempts.length === 1 ? 'hangUp' : undefined);
    const { id } = await handedOver(office);
    const waiting = await eventually('a row that waits', async () =>
      (await mailRows(id)).find((each) => each.state === 'queued' && each.attempt === 1),
    );
    expect(waiting.reason).toContain('发送结果不明');
    await courierGoesOn(hour);
    await rowsAre(id, 'sent');
    const [first = ''] = server.attempts;
    expect(server.attempts.filter((each) => each === first)).toHaveLength(2);
    expect(server.mails.filter((each) => each.messageId === first)).toHaveLength(1);
  });

  it('claimed by a courier that died are unknown, and go again under the same Message-ID', async () => {
    await office.stopWorker();
    const { id } = await handedOver(office);
    const { sql } = office.database;
    const claimed = await claimMail(sql, { now: new Date().toISOString(), limit: 1 });
    await office.startWorker();
    const others = await eventually('the others', async () => {
      const rows = await mailRows(id);
      return rows.filter((each) => each.state === 'sent').length === rows.length - 1 && rows;
    });
    const left = others.find((each) => each.id === claimed[0]?.id);
    expect(left?.state).toBe('sending');
    await courierGoesOn(hour);
    await rowsAre(id, 'sent');
    const [row] = await sql<{ sequence: number; person: string; attempt: number }[]>`
      select sequence, person, attempt from notices where id = ${left?.id ?? 0}`;
    expect(row?.attempt).toBe(2);
    const expected = messageIdOf(`notice\n${id}\n${row?.sequence}\n${row?.person}`, from);
    expect(server.attempts).toContain(expected);
  });
});

describe('a reply by e-mail', () => {
  it('reaches a proposer who has an address, with the letter attached', async () => {
    const { id } = await replied(office, await handedOver(office), '清人社函〔2026〕21号');
    await eventually('the delivery', async () =>
      (await eventsOf(office, id)).find(
        ({ event }) =>
          event.kind === 'letterDelivered' &&
          event.recipient === 'proposer/qingyuan-member-1' &&
          event.way === 'email',
      ),
    );
    const mail = sentTo('member-1').find((each) => each.attachments.length > 0);
    expect(mail?.attachments[0]?.filename).toBe('清人社函〔2026〕21号.pdf');
    expect(await printedText(mail?.attachments[0]?.content ?? new Uint8Array())).toContain('廖望舒委员：');
    const [file] = await office.database.sql<{ size: number }[]>`
      select size from files where "case" = ${id} and type = 'application/pdf'`;
    expect(mail?.attachments[0]?.content.byteLength).toBe(file?.size);
  });

  it('goes once, even if its process is started anew while it is being sent', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<undefined>((resolve) => {
      open = () => resolve(undefined);
    });
    const handed = await handedOver(office);
    await rowsAre(handed.id, 'sent');
    server.mood.message = () => gate;
    const { id } = await replied(office, handed, '清人社函〔2026〕24号');
    const claimedOnce = async () => {
      const rows = await office.database.sql<{ attempt: number }[]>`
        select attempt from pending where "case" = ${id} and state = 'sending'`;
      return rows[0]?.attempt === 1;
    };
    await eventually('the sending', claimedOnce);
    await office.engine.restart(id);
    const handle = office.client.workflow.getHandle(proposalWorkflowId(id));
    await eventually('a second try', async () => {
      const { raw } = await handle.describe();
      return raw.pendingActivities?.some((each) =>
        JSON.stringify(each.lastFailure ?? '').includes('Claimed'),
      );
    });
    expect(await claimedOnce()).toBe(true);
    open();
    await eventually('the delivery', async () =>
      (await eventsOf(office, id)).find(
        ({ event }) => event.kind === 'letterDelivered' && event.way === 'email',
      ),
    );
    await handle.result();
    expect(server.mails.filter((each) => each.attachments.length > 0)).toHaveLength(1);
  });

  it('that will never go becomes an event for a person, at once', async () => {
    server.mood.recipient = (address) =>
      address.startsWith('member-1') ? { code: 550, text: 'No such mailbox' } : undefined;
    const { id } = await replied(office, await handedOver(office), '清人社函〔2026〕22号');
    const failed = await written(office, id, 'deliveryFailed');
    expect(failed.event).toMatchObject({ recipient: 'proposer/qingyuan-member-1' });
    expect(failed.event.kind === 'deliveryFailed' && failed.event.reason).toContain('No such mailbox');
  });

  it('is given up after a day without a mail server, while reminders go on', async () => {
    const handed = await handedOver(office, ['qingyuan-education'], 'split');
    await handled(office, handed.id);
    await moveClock(office, 30 * hour);
    await server.stop();
    const { id } = await replied(office, handed, '清人社函〔2026〕23号');
    await eventually('a failed attempt', async () => {
      const [row] = await office.database.sql`
        select 1 from pending where "case" = ${id} and attempt >= 1 and reason is not null and state = 'waiting'`;
      return row !== undefined;
    });
    await skip(office.client, proposalWorkflowId(id), 26 * hour);
    const failed = await written(office, id, 'deliveryFailed');
    expect(failed.event.kind === 'deliveryFailed' && failed.event.reason).toMatch(/ECONNREFUSED/);
    await handled(office, id);

    const recorded = await eventsOf(office, id);
    expect(doneByTime(recorded)).toEqual(['03-04 09:00 reminded signFor blue -1']);
    const reminded = recorded.find((each) => each.event.kind === 'reminded');
    // The server skips from attempt to attempt, an hour at most; a loop that waited for the mail would be a day late.
    expect(Date.parse(reminded?.at ?? '') - Date.parse(reminded?.dueAt ?? '')).toBeLessThan(hour + 60_000);
    expect(reminded?.sequence).toBeLessThan(failed.sequence);
    const copies = recorded.filter((each) => each.event.kind === 'letterDelivered');
    expect(copies.length).toBeGreaterThan(0);
    await record(office.client, proposalWorkflowId(id), 'deadMailServer');
  });
});
