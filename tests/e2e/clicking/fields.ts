/** Filling in fields as people do, each found by its label. */

import type { Locator, Page } from 'playwright-core';
import { scanOf } from '../../../stories/scan.ts';

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

export async function type(scope: Locator | Page, label: string, value: string | undefined): Promise<void> {
  if (value !== undefined) await scope.getByRole('textbox', { name: exactly(label) }).fill(value);
}

/** A date field is no textbox to those who hear the page. */
export async function typeDate(scope: Locator, label: string, value: string | undefined): Promise<void> {
  if (value !== undefined) await scope.getByLabel(label).fill(value);
}

/** One of a few that stand open, or out of a list. */
export async function choose(scope: Locator, group: string, option: string | undefined): Promise<void> {
  if (option === undefined) return;
  const list = scope.getByRole('combobox', { name: exactly(group) });
  const open = scope.getByRole('radio', { name: exactly(option) });
  await list.or(open).first().waitFor();
  if (await list.isVisible()) return pick(list, option);
  await within(scope, group)
    .getByRole('radio', { name: exactly(option) })
    .check();
}

/** The group of a field: two fields of one form may offer the same words. */
function within(scope: Locator, group: string): Locator {
  const named = scope.getByRole('radiogroup', { name: exactly(group) });
  const item = scope.locator('.ant-form-item').filter({ hasText: exactly(group) });
  return named.or(item).first();
}

/** Out of a list that is searched by what is typed. */
export async function pick(list: Locator, option: string): Promise<void> {
  await list.click();
  if (await list.isEditable()) await list.fill(option);
  const shown = list.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await shown.getByText(exactly(option)).first().click();
}

/** Several, one after the other. */
export async function pickAll(list: Locator, options: readonly string[]): Promise<void> {
  for (const option of options) await pick(list, option);
  await list.press('Escape');
}

export async function bring(scope: Locator, label: string, name: string): Promise<void> {
  const [chooser] = await Promise.all([
    scope.page().waitForEvent('filechooser'),
    scope.getByRole('button', { name: exactly(`选择文件：${label}`) }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(scanOf()) });
  await scope.getByText(`已上传：${name}`).waitFor();
}
