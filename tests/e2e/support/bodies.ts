/** Every body that the API sent to a context: what a person may not know is searched there, not on the page. */

import type { BrowserContext, Request } from 'playwright-core';

export interface Bodies {
  /** All bodies until now, each with its address; waits for those still on their way. */
  all(): Promise<{ url: string; text: string }[]>;
  /** The addresses whose bodies contain the text. */
  with(text: string): Promise<string[]>;
}

export function recordBodies(context: BrowserContext): Bodies {
  const found: Promise<{ url: string; text: string } | undefined>[] = [];
  context.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) found.push(bodyOf(request));
  });
  const all = async () => (await Promise.all(found)).filter((each) => each !== undefined);
  return {
    all,
    async with(text) {
      return (await all()).filter((each) => each.text.includes(text)).map(({ url }) => url);
    },
  };
}

async function bodyOf(request: Request): Promise<{ url: string; text: string } | undefined> {
  const response = await request.response().catch(() => undefined);
  // An answer that led to another page, or came when its page had gone, has no body left to read.
  const text = await response?.text().catch(() => undefined);
  return text === undefined ? undefined : { url: request.url(), text };
}
