/** Finding a case as people do, and acting from its box 接下来. */

import type { Locator, Page, Response } from 'playwright-core';
import { expect } from 'vitest';

/** By the search in the bar; ends on the page of the case, even if it stood there already. */
export async function openCase(
  page: Page,
  { number, title }: { number: string; title: string },
): Promise<void> {
  await page.locator('#main').press('/');
  const search = page.getByRole('textbox', { name: '查找提案' });
  await search.fill(number);
  await search.press('Enter');
  // A number that is found exactly leads to its case at once.
  const there = page.getByRole('heading', { level: 1, name: `${number} ${title}` });
  const found = page.getByRole('main').getByRole('link', { name: title }).first();
  await there.or(found).first().waitFor();
  if (!(await there.isVisible())) await found.click();
  await page.getByRole('region', { name: '接下来' }).waitFor();
}

/** The button of an act in 接下来; with the unit where there are several of the kind. */
export async function actButton(page: Page, label: string, unit?: string): Promise<Locator> {
  const next = page.getByRole('region', { name: '接下来' });
  await next.waitFor();
  const button = next.getByRole('button', { name: new RegExp(`^${label}(：${unit ?? '.*'})?$`) }).first();
  const more = next.locator('details:not([open]) > summary').filter({ hasText: '其他可以办理的事项' });
  await button.or(more).first().waitFor();
  if (!(await button.isVisible())) await more.click();
  return button;
}

/** The box is there, and has no button of this act: not even among what is folded up. */
export async function notOffered(page: Page, label: string): Promise<void> {
  const next = page.getByRole('region', { name: '接下来' });
  await next.waitFor();
  const buttons = next.locator('button').filter({ hasText: new RegExp(`^${label}(：|$)`) });
  expect(await buttons.count()).toBe(0);
}

/** Opens the form of an act at the side, fills it in, and sends it. */
export async function byForm(
  page: Page,
  { label, unit }: { label: string; unit?: string | undefined },
  fill: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await (await actButton(page, label, unit)).click();
  const form = page.getByRole('dialog', { name: label });
  await form.waitFor();
  await fill(form);
  await form.getByRole('button', { name: label, exact: true }).click();
}

/** At once, or after one question. */
export async function atOnce(
  page: Page,
  { label, unit }: { label: string; unit?: string | undefined },
): Promise<void> {
  await (await actButton(page, label, unit)).click();
}

export async function afterAsking(page: Page, label: string): Promise<void> {
  await (await actButton(page, label)).click();
  await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
}

/** What the server answered to the act that `doing` sends. */
export async function answerTo(page: Page, command: string, doing: () => Promise<void>): Promise<Response> {
  const isIt = (url: string) =>
    command === 'submit' || command === 'receive'
      ? /\/api\/proposals(\/received)?$/.test(new URL(url).pathname)
      : url.endsWith(`/commands/${command}`);
  const [response] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === 'POST' && isIt(each.url()), {
      timeout: 60_000,
    }),
    doing(),
  ]);
  await response.finished();
  return response;
}
