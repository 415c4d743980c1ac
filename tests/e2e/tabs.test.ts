/** Several tabs of one browser: what is read in one is read in all, and nobody's page outlives his session. */

import { expect } from 'vitest';
import { office } from './support/cases.ts';
import { type Desk, test } from './support/desks.ts';
import { logIn } from './support/logIn.ts';
import { gone, seen } from './support/waiting.ts';

async function submitted(title: string): Promise<string> {
  const member = await office().as('qingyuan-member-2');
  const { body } = await member.post('/api/proposals', {
    headers: { 'idempotency-key': `tabs-${Math.random()}` },
    json: {
      session: 'qingyuan-7-3',
      title,
      body: '现状、问题与建议。',
      demands: ['扩大技能培训规模。'],
      publicityWish: 'open',
      suggestedUnits: ['qingyuan-hr'],
      coSigners: [],
      betweenSession: false,
    },
  });
  return body.id;
}

/** With a session of its own: one that is ended here must be nobody else's. */
async function two(desk: Desk, username: string) {
  await logIn(desk.page, username);
  const other = await desk.context.newPage();
  return { first: desk.page, other };
}

test('a notice read in one tab is read in the other', async ({ desks }) => {
  const title = `关于两个窗口的提案${Date.now()}`;
  await submitted(title);
  const { first, other } = await two(await desks.stranger(), 'qingyuan-clerk');
  for (const tab of [first, other]) {
    await tab.goto('/notices?show=unread');
    await seen(tab.getByText(title));
  }
  const row = first.getByRole('listitem').filter({ hasText: title });
  await row.getByRole('button', { name: /^标为已读/ }).click();
  await gone(first.getByText(title));
  await gone(other.getByText(title));
});

test('when the account is changed in one tab the other turns to it, and sends nothing of what was typed', async ({
  desks,
}) => {
  const id = await submitted(`关于换账号的提案${Date.now()}`);
  const { first, other } = await two(await desks.stranger(), 'qingyuan-clerk');
  await other.goto(`/proposals/${id}`);
  await other.getByRole('button', { name: /^不予立案/ }).click();
  const form = other.getByRole('dialog', { name: /不予立案/ });
  await form.getByRole('textbox').first().fill('写了一半的理由');
  const sent: string[] = [];
  other.on('request', (request) => {
    if (request.method() !== 'GET' && /commands/.test(request.url())) sent.push(request.url());
  });

  const bar = first.getByRole('region', { name: '演示' });
  await bar.getByRole('button', { name: '切换账号' }).click();
  await first
    .getByRole('dialog', { name: '切换账号' })
    .getByRole('button', { name: /^谭督行/ })
    .click();
  await seen(bar.getByText('当前账号：谭督行'));
  await seen(other.getByText('当前账号：谭督行'));
  expect(await other.getByText('写了一半的理由').count()).toBe(0);
  expect(new URL(other.url()).pathname).toBe('/');
  expect(sent).toEqual([]);
});

test('a page that heard of no change does nothing in the other person’s name, and turns', async ({
  desks,
}) => {
  const id = await submitted(`关于没有听见的提案${Date.now()}`);
  const desk = await desks.stranger();
  // A browser without channels.
  await desk.context.addInitScript('delete window.BroadcastChannel');
  const { first, other } = await two(desk, 'qingyuan-clerk');
  await other.goto(`/proposals/${id}`);
  const follow = other.getByRole('button', { name: /^关注/ });
  await seen(follow);
  await first.goto('/login');
  await first.getByRole('button', { name: /^谭督行/ }).click();
  await seen(first.getByText('当前账号：谭督行'));
  await follow.click();
  await seen(other.getByText('当前账号：谭督行'));
  const supervisor = await office().as('qingyuan-supervisor');
  const followed = await supervisor.get('/api/inbox/followed');
  expect(JSON.stringify(followed.body)).not.toContain(id);
});

test('when one logs out in one tab the other is at the login, and comes in again with it', async ({
  desks,
}) => {
  const { first, other } = await two(await desks.stranger(), 'qingyuan-clerk');
  await other.goto('/notices');
  await seen(other.getByRole('heading', { level: 1, name: '通知' }));
  await first.getByRole('button', { name: '方如实' }).click();
  await first.getByRole('button', { name: '退出登录' }).click();
  await first.waitForURL(/\/login/);
  await other.waitForURL(/\/login/);
  await first.getByRole('button', { name: /^谭督行/ }).click();
  await seen(first.getByText('当前账号：谭督行'));
  await seen(other.getByText('当前账号：谭督行'));
});

test('whose session ended and who logs in again in one tab goes on in the other, with what he had typed', async ({
  desks,
}) => {
  const id = await submitted(`关于重新登录的提案${Date.now()}`);
  const desk = await desks.stranger();
  const { first, other } = await two(desk, 'qingyuan-clerk');
  await other.goto(`/proposals/${id}?act=recordCall`);
  const form = other.getByRole('dialog', { name: /记录电话/ });
  await form.getByRole('textbox').first().fill('委员来电询问进展。');
  await desk.context.clearCookies();
  const ended = (page: typeof first) => page.getByRole('dialog', { name: '登录已失效' });
  await form.getByRole('button', { name: /记录电话$/ }).click();
  await seen(ended(other));
  await first.getByRole('link', { name: /^通知，/ }).click();
  await seen(ended(first));
  await first.getByRole('button', { name: '重新登录' }).click();
  await gone(ended(first));
  await gone(ended(other));
  expect(await form.getByRole('textbox').first().inputValue()).toBe('委员来电询问进展。');
  await form.getByRole('button', { name: /记录电话$/ }).click();
  await gone(form);
});
