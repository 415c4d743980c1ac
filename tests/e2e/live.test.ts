/** What changes while one looks: one stream for all tabs, the bell, many at once, the bar of the demonstration. */

import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { submit as bring } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

interface Asked {
  path: string;
  body: unknown;
  /** The post, where the person holds more than one. */
  under?: string;
}

/** Asks the API as the page would, in this person's session. */
async function post(page: Page, asked: Asked): Promise<{ id: string; version: number }> {
  return page.evaluate(async ({ path, body, under }) => {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': `live-${Math.random()}`,
        ...(under && { 'Banli-Post': under }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as { id: string; version: number };
  }, asked);
}

const submission = (title: string) => ({
  session: 'qingyuan-7-3',
  title,
  body: '现状、问题与建议。',
  demands: ['扩大技能培训规模。'],
  publicityWish: 'open',
  suggestedUnits: ['qingyuan-hr'],
  coSigners: [],
  betweenSession: false,
});

const submit = (page: Page, title: string) => post(page, { path: '/api/proposals', body: submission(title) });

async function streams(): Promise<number> {
  const text = await (await fetch(`${inject('deskAddress')}/metrics`)).text();
  return Number(/^banli_event_streams (\d+)$/m.exec(text)?.[1]);
}

test('ten tabs of one browser hold one stream, and what is done in the tenth is seen in the first', async ({
  desks,
}) => {
  const member = await desks.page('qingyuan-member-2');
  const proposal = await submit(member, '关于十个窗口的提案');
  await member.goto('/notices');
  const { page, context } = await desks.person('qingyuan-clerk');
  await expect.poll(streams, { timeout: 20_000 }).toBe(2);
  const before = await streams();
  await page.goto(`/proposals/${proposal.id}`);
  await seen(page.getByText(/^第 2 步/));
  const tabs = [page];
  for (let n = 2; n <= 10; n += 1) {
    const tab = await context.newPage();
    await tab.goto('/notices');
    await seen(tab.getByRole('heading', { level: 1, name: '通知' }));
    tabs.push(tab);
  }
  expect(await streams()).toBe(before);

  const bell = member.getByRole('link', { name: /^通知，/ });
  const unread = async () =>
    Number(/(\d+) 条未读/.exec((await bell.getAttribute('aria-label')) ?? '')?.[1] ?? 0);
  const unreadBefore = await unread();
  const tenth = tabs[9];
  if (!tenth) throw new Error('There are ten tabs');
  await post(tenth, {
    path: `/api/proposals/${proposal.id}/commands/file`,
    body: { payload: { category: 'economy' } },
  });
  await seen(page.getByText(/^第 3 步/));
  // The member, elsewhere, hears of it, too.
  await expect.poll(unread, { timeout: 10_000 }).toBe(unreadBefore + 1);
  await member.getByRole('link', { name: /^通知，/ }).click();
  await seen(member.getByText(/提案已立案/));
  expect(await streams()).toBe(before);
});

test('a notice leads to the act itself, and is read then', async ({ desks }) => {
  const member = await desks.page('qingyuan-member-1');
  const { id } = await submit(member, '关于通知去向的提案');
  const clerk = await desks.page('qingyuan-clerk');
  await clerk.goto('/notices?show=unread');
  await axe(clerk);
  const row = clerk.getByRole('listitem').filter({ hasText: '关于通知去向的提案' });
  await row.getByRole('link', { name: /^前往办理/ }).click();
  await clerk.waitForURL(new RegExp(`/proposals/${id}`));
  await clerk.goto('/notices?show=unread');
  await gone(clerk.getByText('关于通知去向的提案'));
});

test('a batch has an address of its own that says of each case what came of it', async ({ desks }) => {
  const member = await desks.page('qingyuan-member-1');
  const made = [await submit(member, '关于批量甲的提案'), await submit(member, '关于批量乙的提案')];
  const clerk = await desks.page('qingyuan-clerk');
  const items = made.map(({ id, version }, index) => ({
    proposal: id,
    payload: { category: 'economy' },
    version: version + index,
  }));
  const { id } = await post(clerk, { path: '/api/batches', body: { command: 'file', items } });
  await clerk.goto(`/batches/${id}`);
  await seen(clerk.getByText('全部处理完毕'));
  await seen(clerk.getByRole('row', { name: /关于批量甲的提案.*已办理/ }));
  await seen(clerk.getByRole('row', { name: /关于批量乙的提案.*未能办理.*刷新后再办理/ }));
  await axe(clerk);
  await clerk.reload();
  await seen(clerk.getByText('共 2 件，已办理 1 件，未能办理 1 件。'));
});

test('the bar says who one is, and changes to another person', async ({ desks }) => {
  const clerk = await desks.page('qingyuan-clerk');
  const bar = clerk.getByRole('region', { name: '演示' });
  await seen(bar.getByText('当前账号：方如实'));
  await bar.getByRole('button', { name: '切换账号' }).click();
  const dialog = clerk.getByRole('dialog', { name: '切换账号' });
  await seen(dialog);
  await axe(clerk);
  await dialog.getByRole('button', { name: /^谭督行/ }).click();
  await seen(bar.getByText('当前账号：谭督行'));
});

test('a lost connection is said, and said to be over', async ({ desks }) => {
  const { page, context, allowed } = await desks.person('qingyuan-clerk');
  allowed.push(/ERR_INTERNET_DISCONNECTED/);
  await page.goto('/notices');
  await seen(page.getByRole('heading', { level: 1, name: '通知' }));
  await context.setOffline(true);
  await page.getByText('未读', { exact: true }).first().click();
  await seen(page.getByText(/与服务器的连接已经中断/).or(page.getByText(/未能连接服务器/)));
  await context.setOffline(false);
  await gone(page.getByText(/与服务器的连接已经中断/));
});

test('a list is told of updates and moves no row until the person asks for them', async ({ desks }) => {
  const member = await desks.page('qingyuan-member-2');
  // Of this run: a running office keeps those of earlier ones.
  const [first, second] = [`关于列表不动的提案${Date.now()}`, `关于审查列表不动的提案${Date.now()}`];
  const { id } = await submit(member, first);
  const clerk = await desks.page('qingyuan-clerk');
  await clerk.goto('/queues/review');
  const row = clerk.getByText(first);
  await seen(row);
  const colleague = await desks.page('qingyuan-director');
  await post(colleague, {
    path: `/api/proposals/${id}/commands/file`,
    body: { payload: { category: 'economy' } },
    under: 'qingyuan-director/clerk',
  });
  const note = clerk.getByRole('button', { name: /^有 1 条更新/ });
  await seen(note);
  expect(await row.count()).toBe(1);
  await note.click();
  await gone(row);

  await clerk.goto('/committee/review');
  await seen(clerk.getByRole('heading', { level: 1, name: '审查' }));
  // Of a case that does not wait for review: no news to this page, though the clerk sees it.
  await post(colleague, {
    path: `/api/proposals/${id}/commands/recordCall`,
    body: { payload: { text: '来电询问进展。' } },
    under: 'qingyuan-director/clerk',
  });
  await submit(member, second);
  await seen(note);
  expect(await clerk.getByText(second).count()).toBe(0);
  await note.click();
  await seen(clerk.getByText(second));
});

test('a browser that knows no shared worker holds no stream, asks by itself, and is told of updates no less', async ({
  desks,
}) => {
  const title = `关于没有共享后台的提案${Date.now()}`;
  const { id } = await bring(office(), { title });
  const { page, context } = await desks.person('qingyuan-clerk');
  await context.addInitScript('delete window.SharedWorker');
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // The page's own clock, so that nobody here waits for its next question.
  await page.clock.install();
  await page.goto(`/queues/review?text=${encodeURIComponent(title)}`);
  const row = page.getByText(title);
  await seen(row);
  expect(await page.evaluate('typeof SharedWorker')).toBe('undefined');

  const director = await office().as('qingyuan-director');
  const filed = await director.act(id, 'file', { category: 'economy' }, { post: 'qingyuan-director/clerk' });
  expect(filed.status).toBe(200);
  const note = page.getByRole('button', { name: /^有 1 条更新/ });
  expect(await note.count()).toBe(0);
  await page.clock.fastForward(21_000);
  await page.clock.fastForward(2000);
  await seen(note);
  expect(await row.count()).toBe(1);
  await note.click();
  await gone(row);
  expect(asked).not.toContain('/api/events');
});
