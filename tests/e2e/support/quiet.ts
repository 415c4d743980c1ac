/** Whether a context still waits for something; the stream of changes, which never ends, does not count. */

import type { BrowserContext, Request } from 'playwright-core';
import { expect } from 'vitest';

/** The stream, and the script of the worker that holds it, of which the browser tells no end. */
const endless = /\/api\/events$|\/liveWorker-/;

export function watchRequests(context: BrowserContext): () => Promise<void> {
  const open = new Set<Request>();
  context.on('request', (request) => {
    // Whoever leaves a page waits no longer for what it had asked for.
    if (request.isNavigationRequest())
      for (const each of open) if (each.frame() === request.frame()) open.delete(each);
    if (!endless.test(request.url())) open.add(request);
  });
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
  return async () => {
    // What is drawn asks in the next frame.
    const frame = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
    await Promise.all(context.pages().map((page) => page.evaluate(frame)));
    await expect
      .poll(() => [...open].map((each) => each.url()), { timeout: 30_000, interval: 50 })
      .toEqual([]);
  };
}
