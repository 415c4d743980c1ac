/** Waiting for what a page will show, by the browser's own means. */

import type { Locator } from 'playwright-core';

export async function seen(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: 'visible' });
}

export async function gone(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: 'hidden' });
}
