/** The oldest browser that is served: the work of a day can be done there. Below it, a page says what to do. */

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { accept, handOver } from '../api/support/stages.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { press, reads } from './support/floorHands.ts';
import { seen } from './support/waiting.ts';

const hrOffice = 'qingyuan-hr-office';
const officePerson = '温雨晴';

test('Chromium 88 logs in, signs for a case in one click, and keeps a draft', async ({ desks }) => {
  const title = `关于最低版本浏览器的提案${Date.now()}`;
  const arrived = await handOver(office(), { title });
  const begun = await accept(office());
  const { page } = await desks.oldestBrowser();
  expect(page.context().browser()?.version()).toMatch(/^88\./);

  await page.goto('/');
  await press(page, officePerson);
  await reads(page, '待办');

  const lifeOfArrived = async () => {
    const { body } = await (await office().as(hrOffice)).get(`/api/proposals/${arrived.id}`);
    return body.view.assignments[0].life;
  };
  expect(await lifeOfArrived()).toBe('assigned');
  await page.goto(`/queues/signFor?text=${encodeURIComponent(title)}`);
  await reads(page, title);
  await press(page, '签收');
  await reads(page, '已办理');
  expect(await lifeOfArrived()).toBe('signedFor');

  await page.goto(`/proposals/${begun.id}/letters/${begun.hr}`);
  await press(page, '按建议列出提纲');
  await reads(page, '关于扩大技能培训规模');
  await page.keyboard.type('在旧浏览器中写下的答复。');
  await reads(page, '已保存');
  await page.reload();
  await reads(page, '在旧浏览器中写下的答复。');
});

/** What browsers came to know before Chromium 88, the last of them in it: without any one of them a browser is too old. */
const known = [
  'delete String.prototype.replaceAll',
  'delete window.ResizeObserver',
  'delete window.WeakRef',
  'CSS.supports = (property) => property !== "inset"',
  'delete HTMLScriptElement.prototype.noModule',
];

for (const taken of known) {
  test(`a browser that lacks something is told what to do, and nothing else starts: ${taken}`, async ({
    desks,
  }) => {
    const { page, quiet, bodies } = await desks.stranger();
    await page.addInitScript(taken);
    await page.goto('/');
    await seen(page.getByRole('heading', { level: 1, name: '浏览器版本过低' }));
    await seen(page.getByText(/需要 88 以上版本的谷歌浏览器/));
    await quiet();
    expect(await page.locator('#root').count()).toBe(0);
    expect(await page.locator('body > div').count()).toBe(1);
    expect(await bodies.all()).toEqual([]);
  });
}

test('what speaks to older browsers is written in their language', () => {
  const script = readFileSync('dist/web/floor.js', 'utf8');
  expect(script).not.toMatch(/=>|`|\?\.\w|\?\?|\b(let|const|class|async|for \(\w+ \w+ of)\b/);
});
