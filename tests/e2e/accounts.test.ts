/** Accounts: slips, passwords of one's own, locks, delegations, and sessions that end while a page is open. */

import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { accept } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { logInByPassword } from './support/logIn.ts';
import { gone, seen } from './support/waiting.ts';

/** An office that runs on remembers what an earlier run made. */
const run = Date.now().toString(36);

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

/** Makes a handler of the archives by clicking, and reads the slip. */
async function makeHandler(page: Page, name: string): Promise<{ username: string; password: string }> {
  await page.goto('/administration/people');
  await page.getByRole('button', { name: '新建人员' }).click();
  const form = dialog(page, '新建人员');
  await form.getByLabel('姓名').fill(name);
  await choose(page, form.getByLabel('岗位'), '承办人');
  await choose(page, form.getByLabel('单位'), '市档案馆');
  await form.getByRole('button', { name: '保存' }).click();
  const slip = page.getByRole('article', { name });
  await seen(slip);
  const [, username = '', password = ''] = await slip.getByRole('definition').allInnerTexts();
  return { username, password };
}

async function choose(page: Page, field: ReturnType<Page['getByLabel']>, option: string): Promise<void> {
  await field.click();
  // Narrows down where the field can be typed into.
  await page.keyboard.type(option);
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

async function ownPassword(page: Page, oneTime: string, fresh: string): Promise<void> {
  await page.getByLabel('账号条上的一次性密码').fill(oneTime);
  await page.getByLabel('新密码', { exact: true }).fill(fresh);
  await page.getByLabel('再次输入新密码').fill(fresh);
  await page.getByRole('button', { name: '确定修改' }).click();
}

test('a new person gets a slip, chooses a password, and comes to where the link led', async ({ desks }) => {
  const { page: administrator } = await desks.person('administrator');
  const slip = await makeHandler(administrator, `纪新员${run}`);
  await axe(administrator);
  await administrator.emulateMedia({ media: 'print' });
  await seen(administrator.getByText(slip.password));
  expect(await administrator.getByRole('navigation').first().isVisible()).toBe(false);
  await administrator.emulateMedia({ media: 'screen' });
  await administrator.getByRole('button', { name: '完成' }).click();
  await gone(administrator.getByText(slip.password));

  const { page } = await desks.stranger();
  await page.goto('/notices');
  await page.getByRole('button', { name: '用其他账号登录' }).click();
  await axe(page);
  await page.getByLabel('用户名').fill(slip.username);
  await page.getByLabel('密码', { exact: true }).fill(slip.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await seen(page.getByText('您的账号由管事清于'));
  await axe(page);
  await page.goto('/');
  await seen(page.getByRole('heading', { name: '修改密码' }));
  await ownPassword(page, slip.password, slip.password);
  await seen(page.getByText('新密码应当与当前密码不同'));
  await ownPassword(page, slip.password, '自己的密码-2026');
  await seen(page.getByRole('navigation'));
  await page.goto('/notices');
  await seen(page.getByRole('heading', { level: 1, name: /通知/ }));

  await administrator.goto('/administration/audit');
  await seen(administrator.getByRole('row', { name: new RegExp(`新建人员和账号.*纪新员${run}`) }));
  await axe(administrator);
});

test('five wrong passwords lock a name, and say for how long', async ({ desks }) => {
  const { page } = await desks.stranger();
  for (let n = 0; n < 5; n += 1) {
    const answered = page.waitForResponse(/sign-in/);
    await logInByPassword(page, { username: `nobody-${run}`, password: `wrong-${n}` });
    await answered;
  }
  await seen(page.getByRole('alert').filter({ hasText: '该账号已锁定，请在 15 分钟后再试' }));
});

test('somebody stands in for another for some days, and is named so', async ({ desks }) => {
  const { page: administrator } = await desks.person('administrator');
  const slip = await makeHandler(administrator, `席代办${run}`);
  await makeHandler(administrator, `席被代${run}`);
  await administrator.goto('/administration/people');
  await administrator.getByLabel('按姓名、登录名查找').fill(`席被代${run}`);
  await administrator.keyboard.press('Enter');
  await administrator
    .getByRole('button', { name: `席被代${run}` })
    .first()
    .click();
  await dialog(administrator, `席被代${run}`).getByRole('button', { name: '委托代办' }).click();
  const form = dialog(administrator, '委托代办：市档案馆承办人');
  await axe(administrator);
  await choose(administrator, form.getByLabel('受托人'), `席代办${run}`);
  await form.getByLabel('末日').fill('2099-12-31');
  await form.getByRole('button', { name: '委托', exact: true }).click();
  await gone(form);

  const { page } = await desks.stranger();
  await logInByPassword(page, slip);
  await ownPassword(page, slip.password, '自己的密码-2026');
  await page.getByRole('button', { name: `席代办${run}` }).click();
  await seen(page.getByText(`市档案馆承办人（代席被代${run}办理）`));
});

test('an office finds its people, and whom it may not reset', async ({ desks }) => {
  const { page } = await desks.person('qingyuan-commerce-office');
  await page.goto('/staff');
  await seen(page.getByRole('checkbox', { name: '选择尹书白' }));
  expect(await page.getByRole('checkbox', { name: '选择尹书白' }).isEnabled()).toBe(true);
  expect(await page.getByRole('checkbox', { name: '选择鲁兼明' }).isEnabled()).toBe(false);
  await axe(page);
  await page.getByRole('button', { name: '新增人员' }).click();
  await seen(dialog(page, '新增人员'));
  await axe(page);
});

test('an office gives all that somebody handles to another, in one step', async ({ desks }) => {
  const name = `易手人${run}`;
  const caller = await office().as('qingyuan-hr-office');
  await caller.post('/api/staff', { json: { unit: 'qingyuan-hr', name, role: 'handler' } });
  const staff = (await caller.get('/api/staff')).body.units[0].people as {
    name: string;
    posts: { id: string }[];
  }[];
  const [post] = staff.find((each) => each.name === name)?.posts ?? [];
  const { id, hr } = await accept(office());
  const payload = { handler: post?.id, reason: '暂由他人承办。' };
  expect((await caller.act(id, 'assignHandler', payload, { target: hr })).status).toBe(200);

  const { page } = await desks.person('qingyuan-hr-office');
  await page.goto('/staff');
  await page.getByRole('row', { name }).getByRole('button', { name: '移交在办' }).click();
  const form = dialog(page, `移交在办提案：${name}`);
  await seen(form.getByText('承办中的 1 件'));
  await choose(page, form.getByLabel('改由何人承办'), '柳承安');
  await form.getByLabel('变更理由').fill('工作调动');
  await form.getByRole('button', { name: '预演' }).click();
  const batch = dialog(page, /批量明确承办人/);
  await batch.getByRole('button', { name: /明确承办人.*1 件/ }).click();
  await seen(batch.getByText('全部处理完毕'));
  const { body } = await caller.get(`/api/proposals/${id}`);
  expect(body.view.assignments).toMatchObject([{ handler: 'qingyuan-hr-handler/handler' }]);
  const administrator = await office().as('administrator');
  const ended = await administrator.post(`/api/administration/posts/${post?.id}/end`, { json: {} });
  expect(ended.status).toBe(200);
});

test('units, undelivered mail and health are there for the administrator', async ({ desks }) => {
  const { page } = await desks.person('administrator');
  await page.goto('/administration/units');
  await page.getByRole('button', { name: '新建单位' }).click();
  await dialog(page, '新建单位').getByLabel('名称').fill(`市测试局${run}`);
  await axe(page);
  await dialog(page, '新建单位').getByRole('button', { name: '保存' }).click();
  await seen(page.getByRole('button', { name: `市测试局${run}` }));
  await page.getByRole('link', { name: '未送达通知' }).click();
  await seen(page.getByText('没有未送达的通知'));
  await axe(page);
  await page.getByRole('link', { name: '运行状况' }).click();
  await seen(page.getByText('连接正常'));
  await axe(page);
});

test('two minutes before its end a session can be kept, and nothing more is asked', async ({ desks }) => {
  const { page } = await desks.person('qingyuan-auditor');
  // The server's own figures, but for what is left.
  let left = 100;
  await page.route('**/api/me', async (route) => {
    const response = await route.fetch({ url: `${inject('deskAddress')}/api/me` });
    await route.fulfill({ response, json: { ...(await response.json()), sessionSecondsLeft: left } });
  });
  await page.goto('/proposals');
  const warning = dialog(page, '登录即将失效');
  await seen(warning.getByText(/还有 1 分/));
  await axe(page);
  left = 80_000;
  const prolonged = page.waitForResponse(/prolong/);
  await warning.getByRole('button', { name: '继续使用' }).click();
  expect((await prolonged).status()).toBe(200);
  await gone(warning);
});

test('after its end one logs in over the page, and what was typed is still there', async ({ desks }) => {
  const { page, context } = await desks.person('administrator');
  await page.goto('/administration/units');
  await page.getByRole('button', { name: '新建单位' }).click();
  const form = dialog(page, '新建单位');
  await form.getByLabel('名称').fill(`市未竟局${run}`);
  await context.clearCookies();
  await form.getByRole('button', { name: '保存' }).click();
  const ended = dialog(page, '登录已失效');
  await seen(ended);
  await axe(page);
  await ended.getByRole('button', { name: '重新登录' }).click();
  await gone(ended);
  expect(await form.getByLabel('名称').inputValue()).toBe(`市未竟局${run}`);
  await form.getByRole('button', { name: '保存' }).click();
  await seen(page.getByRole('button', { name: `市未竟局${run}` }));
});

test('the login page weighs less than 250 kB', async ({ desks }) => {
  const { page } = await desks.stranger();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto('/login');
  await seen(page.getByRole('button', { name: /^方如实/ }));
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(250_000);
});
