/** The page of a letter of the HR bureau: its people, its address, and the hands that write on it. */

import type { Page } from 'playwright-core';
import type { Stage } from '../../api/support/stages.ts';
import { seen } from './waiting.ts';

export const handler = 'qingyuan-hr-handler';
export const hrOffice = 'qingyuan-hr-office';

export const pathOf = ({ id, hr }: Stage) => `/proposals/${id}/letters/${hr}`;
export const textOf = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true });

export async function type(page: Page, text: string): Promise<void> {
  await textOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** As a person waits who trusts the page. */
export async function kept(page: Page): Promise<void> {
  await seen(page.getByText(/^已保存/));
}
