/**
 * The desks in a browser, for a test. In short:
 *
 *     import { axe } from './support/axe.ts';
 *     import { test } from './support/desks.ts';
 *     import { gone, seen } from './support/waiting.ts';
 *
 *     test('an office signs for a case', async ({ desks }) => {
 *       const { page, bodies } = await desks.person('qingyuan-hr-office'); // logged in, on its home
 *       await page.getByRole('link', { name: '待签收' }).click();
 *       await page.getByRole('button', { name: '签收' }).first().click();
 *       await seen(page.getByText('已签收'));                   // waits; there is no sleeping here
 *       await axe(page);                                        // nothing serious or critical
 *       expect(await bodies.with('石定远')).toEqual([]);        // searches all that the API sent this person
 *     });
 *
 * - `npm run build` first, then `npx vitest run --project desks tests/e2e/yours.test.ts`. Tests that move the clock lie
 *   in `tests/e2e/clock/` (project `clock`), each starting from where it wants the clock to be.
 * - `E2E_PORT=8870` plays on an office that runs already (`PUBLIC_URL=http://banli.test:8870 PORT=8870 npm start`).
 * - One office serves all files, filled as the demonstration is. A test makes the cases that it changes itself
 *   (`cases.ts` brings them over HTTP to where it begins) or takes one that no other test touches.
 * - A test fails at its end on anything in `faults.ts`: an error in the console, another address asked. Where a test
 *   breaks something on purpose, `allowed.push(/status of 500/)` of that person's desk names what is expected.
 * - `E2E_SHOTS=folder` photographs every page at the end of its test.
 * - Everybody has a context (a session, a store) of his own; a second `person()` of the same name is a second context.
 *   `freshProfile()` is a browser process of its own that can be killed, for what must survive it.
 */

import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { type Bodies, recordBodies } from './bodies.ts';
import { browserOptions } from './browser.ts';
import { watchForFaults } from './faults.ts';
import { logIn } from './logIn.ts';
import { watchRequests } from './quiet.ts';

export interface Desk {
  page: Page;
  context: BrowserContext;
  bodies: Bodies;
  /** Until nothing is being asked for any more. */
  quiet(): Promise<void>;
  /** Faults that this test expects of this person's pages. */
  allowed: RegExp[];
}

export interface Desks {
  /** Somebody nobody knows yet, on no page. */
  stranger(options?: BrowserContextOptions): Promise<Desk>;
  /** Logged in by clicking, or with the session of an earlier log-in of the same run, on the home page. */
  person(username: string, options?: BrowserContextOptions): Promise<Desk>;
  /** Only the page of `person`. */
  page(username: string, options?: BrowserContextOptions): Promise<Page>;
  freshProfile(username: string): Promise<FreshProfile>;
  /** A browser whose folder stays: what it had written there is found again when it is opened the next time. */
  lastingProfile(): Promise<LastingProfile>;
  /** Somebody nobody knows yet, in the oldest browser that the desks serve; its hands are those of `floorHands.ts`. */
  oldestBrowser(): Promise<Desk>;
}

interface LastingProfile {
  /** On no page yet. */
  open(): Promise<Desk & { crash(): Promise<void> }>;
}

interface FreshProfile extends Desk {
  /** SIGKILL to the browser process, as if the power went. */
  kill(): Promise<void>;
}

export const test = base.extend<{ desks: Desks }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures needed from the pattern.
  desks: async ({}, use) => {
    const browser = await chromium.connect(inject('browserEndpoint'));
    const opened = makeDesks(browser);
    await use(opened.desks);
    const faults = await opened.close();
    await browser.close();
    expect(faults).toEqual([]);
  },
});

/** The whole browser at once, with no time to write anything. */
async function crash(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const ended = context.waitForEvent('close');
  // It gives no answer any more.
  session?.send('Browser.crash').catch(() => undefined);
  await ended;
}

let photographs = 0;

/** `E2E_SHOTS` names a folder that takes every page as it stood at the end of its test, for whoever looks for a fault. */
async function photograph(context: BrowserContext): Promise<void> {
  const folder = process.env.E2E_SHOTS;
  if (!folder) return;
  for (const page of context.pages()) {
    photographs += 1;
    await page.screenshot({ path: join(folder, `${photographs}.png`) }).catch(() => undefined);
  }
}

function makeDesks(browser: Browser): { desks: Desks; close(): Promise<string[]> } {
  const endings: (() => Promise<string[]>)[] = [];

  const equip = async (context: BrowserContext): Promise<Desk> => {
    const { faults, allowed } = watchForFaults(context);
    context.setDefaultTimeout(30_000);
    endings.push(async () => {
      await photograph(context);
      await context.close().catch(() => undefined);
      return faults.filter((fault) => !allowed.some((each) => each.test(fault)));
    });
    const bodies = recordBodies(context);
    const quiet = watchRequests(context);
    return { page: await context.newPage(), context, bodies, quiet, allowed };
  };

  const stranger = async (options: BrowserContextOptions = {}): Promise<Desk> =>
    equip(
      await browser.newContext({
        baseURL: inject('deskOrigin'),
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        viewport: { width: 1366, height: 768 },
        ...options,
      }),
    );

  const person = async (username: string, options: BrowserContextOptions = {}): Promise<Desk> => {
    const session = join(inject('browserFolder'), `session-${username}.json`);
    const desk = await stranger({ ...(existsSync(session) && { storageState: session }), ...options });
    await logIn(desk.page, username);
    await desk.context.storageState({ path: session });
    return desk;
  };

  /** A browser process of its own; `floor` as in browser.ts. */
  const launch = async (floor = false) => {
    const folder = await mkdtemp(join(inject('browserFolder'), 'profile-'));
    const server = await chromium.launchServer(browserOptions({ folder, floor }));
    const own = await chromium.connect(server.wsEndpoint());
    endings.push(async () => {
      await server.kill();
      return [];
    });
    const context = await own.newContext({ baseURL: inject('deskOrigin'), locale: 'zh-CN' });
    return { desk: await equip(context), kill: () => server.kill() };
  };

  const freshProfile = async (username: string): Promise<FreshProfile> => {
    const { desk, kill } = await launch();
    await logIn(desk.page, username);
    return { ...desk, kill };
  };

  const lastingProfile = async (): Promise<LastingProfile> => {
    const folder = await mkdtemp(join(inject('browserFolder'), 'profile-'));
    return {
      async open() {
        const context = await chromium.launchPersistentContext(join(folder, 'lasting'), {
          ...browserOptions({ folder }),
          baseURL: inject('deskOrigin'),
          locale: 'zh-CN',
        });
        const desk = await equip(context);
        return { ...desk, crash: () => crash(context) };
      },
    };
  };

  return {
    desks: {
      stranger,
      person,
      page: async (username, options) => (await person(username, options)).page,
      freshProfile,
      lastingProfile,
      oldestBrowser: async () => (await launch(true)).desk,
    },
    async close() {
      const faults: string[] = [];
      for (const end of endings.reverse()) faults.push(...(await end()));
      return faults;
    },
  };
}
