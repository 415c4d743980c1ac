/** The review run of a committee: a hundred proposals decided by keys, none lost, none twice. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { freshKey } from '../api/support/testApi.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { logIn } from './support/logIn.ts';
import { seen } from './support/waiting.ts';

const clerk = 'chaoan-clerk';

type Wish = 'file' | 'correct' | 'decline' | 'return';

/** In this order over and over: of 20, 16 are filed as proposed, 2 corrected, 1 declined, 1 returned. */
const wishes: readonly Wish[] = Array.from({ length: 20 }, (_, index) => {
  if (index === 4 || index === 13) return 'correct';
  if (index === 8) return 'decline';
  return index === 17 ? 'return' : 'file';
});

interface Planned {
  id: string;
  title: string;
  wish: Wish;
}

/** Proposals whose words speak for 社会建设; those to be corrected belong to 生态文明建设 in truth. */
async function prepare(count: number, name: string): Promise<Planned[]> {
  const member = await office().as('chaoan-member');
  const planned: Planned[] = [];
  for (let index = 0; index < count; index += 1) {
    const title = `关于改善${name}第${index + 1}中学校园就餐条件的提案`;
    const { status, body } = await member.post('/api/proposals', {
      json: {
        session: 'chaoan-11-4',
        title,
        body: '现状、问题与建议。',
        demands: ['改善条件。'],
        publicityWish: 'open',
        suggestedUnits: [],
        coSigners: [],
        betweenSession: false,
      },
      headers: { 'idempotency-key': freshKey() },
    });
    expect(status).toBe(201);
    planned.push({ id: body.id, title, wish: wishes[index % wishes.length] ?? 'file' });
  }
  return planned;
}

/** Everything that a hand does here is counted; typed reasons are not. */
function handOn(page: Page) {
  let count = 0;
  return {
    count: () => count,
    async press(...keys: string[]) {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
  };
}

async function shows(page: Page, title: string): Promise<void> {
  await seen(page.getByRole('heading', { level: 2, name: title, exact: true }));
  await seen(page.getByRole('button', { name: '立案（F）', disabled: false }));
}

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: '审查', exact: true }).click();
  await page.getByRole('navigation', { name: '待审查的提案' }).getByRole('button', { name: title }).click();
  await shows(page, title);
}

async function caseOf(id: string) {
  const { body } = await (await office().as(clerk)).get(`/api/proposals/${id}`);
  return body;
}

test('a hundred proposals are reviewed with fewer than two hundred keys', async ({ desks }) => {
  const planned = await prepare(100, '甲区');
  const { page } = await desks.person(clerk);
  await open(page, planned[0]?.title ?? '');
  await axe(page);
  const hand = handOn(page);
  for (const { title, wish } of planned) {
    await shows(page, title);
    switch (wish) {
      case 'file':
        await hand.press('f');
        break;
      case 'correct':
        await hand.press('5', 'f');
        break;
      case 'decline':
        await hand.press('d', '0', '1', 'Enter');
        break;
      case 'return':
        await hand.press('r');
        await page.keyboard.type(`请补充数据：${title}`);
        await hand.press('Enter');
        break;
    }
  }
  // Leaving the page sends what is still held.
  await page.getByRole('link', { name: '待办', exact: true }).click();
  expect(hand.count()).toBeLessThanOrEqual(200);

  await expect
    .poll(async () => (await caseOf(planned.at(-1)?.id ?? '')).view.life, { timeout: 20_000 })
    .toBe('filed');
  const numbers = new Set<string>();
  for (const { id, title, wish } of planned) {
    const { view, texts } = await caseOf(id);
    if (wish === 'file') expect([view.life, view.category], title).toEqual(['filed', 'society']);
    if (wish === 'correct') expect([view.life, view.category], title).toEqual(['filed', 'ecology']);
    if (wish === 'decline') {
      expect(view, title).toMatchObject({
        life: 'notFiled',
        ending: { ground: 'empty', disposition: 'publicOpinionItem' },
      });
    }
    if (wish === 'return') {
      expect(view.life, title).toBe('returnedForRevision');
      expect(texts[view.ending.reason.id]).toBe(`请补充数据：${title}`);
    }
    if (view.caseNumber) numbers.add(view.caseNumber);
  }
  expect(numbers.size).toBe(90);
});

test('a decision is taken back within five seconds, and what was typed is still there', async ({ desks }) => {
  const [first, second] = await prepare(2, '乙区');
  if (!first || !second) throw new Error('Two were prepared');
  const { page } = await desks.person(clerk);
  await open(page, first.title);
  await page.keyboard.press('r');
  await page.keyboard.type('请补充数据。');
  await page.keyboard.press('Enter');
  await shows(page, second.title);
  await page.keyboard.press('z');
  await seen(page.getByRole('heading', { level: 2, name: first.title, exact: true }));
  await page.keyboard.press('r');
  expect(await page.getByLabel('退回修改的理由').inputValue()).toBe('请补充数据。');
  // Letters that are typed decide nothing.
  await page.keyboard.type('fdsz');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await shows(page, second.title);
  expect((await caseOf(first.id)).view.life).toBe('inReview');
});

test('closing the page sends what is held, once', async ({ desks }) => {
  const [only] = await prepare(1, '丙区');
  if (!only) throw new Error('One was prepared');
  const { page } = await desks.person(clerk);
  await open(page, only.title);
  await page.keyboard.press('f');
  await page.close({ runBeforeUnload: true });
  await expect.poll(async () => (await caseOf(only.id)).view.life, { timeout: 20_000 }).toBe('filed');
  const { body } = await (await office().as(clerk)).get(`/api/proposals/${only.id}/timeline`);
  expect(body.lines.filter((each: { kind: string }) => each.kind === 'filed')).toHaveLength(1);
});

test('what is held when the browser dies is sent at the next visit, whatever is visited, once', async ({
  desks,
}) => {
  const [first, second] = await prepare(2, '丁区');
  if (!first || !second) throw new Error('Two were prepared');
  const profile = await desks.lastingProfile();
  const dying = await profile.open();
  // However slow this machine is: nothing gets through before it dies.
  await dying.context.route(/\/commands\/file$/, () => undefined);
  await logIn(dying.page, clerk);
  await open(dying.page, first.title);
  await dying.page.keyboard.press('f');
  await shows(dying.page, second.title);
  await dying.crash();
  expect((await caseOf(first.id)).view.life).toBe('inReview');

  const { page } = await profile.open();
  await logIn(page, clerk);
  await page.getByRole('link', { name: /^通知，/ }).click();
  await expect.poll(async () => (await caseOf(first.id)).view.life, { timeout: 25_000 }).toBe('filed');
  expect((await caseOf(second.id)).view.life).toBe('inReview');
  const { body } = await (await office().as(clerk)).get(`/api/proposals/${first.id}/timeline`);
  expect(body.lines.filter((each: { kind: string }) => each.kind === 'filed')).toHaveLength(1);
});

test('whoever opens a case that a colleague has open is told so', async ({ desks }) => {
  const { status, body } = await (await office().as('qingyuan-member-1')).post('/api/proposals', {
    json: {
      session: 'qingyuan-7-3',
      title: '关于两人同看一件的提案',
      body: '现状、问题与建议。',
      demands: [],
      publicityWish: 'open',
      suggestedUnits: [],
      coSigners: [],
      betweenSession: false,
    },
    headers: { 'idempotency-key': freshKey() },
  });
  expect([status, body.view.life]).toEqual([201, 'inReview']);
  const first = await desks.person('qingyuan-clerk');
  await open(first.page, '关于两人同看一件的提案');
  const second = await desks.person('qingyuan-director');
  await open(second.page, '关于两人同看一件的提案');
  await seen(second.page.getByText('方如实也打开着此件'));
});
