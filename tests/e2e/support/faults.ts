/** What must not happen in any page: errors, other addresses, a secure context. */

import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';

/** Watches every page of a context; the list grows with what was wrong. */
export function watchForFaults(context: BrowserContext): { faults: string[]; allowed: RegExp[] } {
  const origin = inject('deskOrigin');
  const faults: string[] = [];
  const allowed: RegExp[] = [];
  const isOurs = (url: string) => url.startsWith(`${origin}/`) || /^(blob:http|data:|about:)/.test(url);
  context.on('request', (request) => {
    if (!isOurs(request.url())) faults.push(`asked another address: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    // The browser reports every refusal of the API; what follows from it is the page's and is looked at there.
    if (/status of 4\d\d/.test(message.text()) && url.startsWith(`${origin}/api/`)) return;
    faults.push(`console: ${message.text()} (${url})`);
  });
  context.on('weberror', (error) => faults.push(`page: ${error.error().stack ?? error.error().message}`));
  context.on('page', (page) => {
    page.on('load', () => void checkInsecure(page, faults));
    page.on('crash', () => faults.push('the page crashed'));
  });
  return { faults, allowed };
}

async function checkInsecure(page: Page, faults: string[]): Promise<void> {
  const isSecure = await page.evaluate<boolean>('isSecureContext').catch(() => false);
  if (isSecure) faults.push(`a secure context: ${page.url()}`);
}
