/** Which browser plays, and how it is started: only the office under test exists in its world. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { chineseFont } from './chineseFont.ts';
import { unpackChromium } from './unpackedChromium.ts';

/** The name under which the desks are opened: plain http on an address that is not the loopback. */
export const host = 'banli.test';

const names = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];

/**
 * `CHROME_PATH`, an installed Chrome or Chromium, or the one inside @sparticuz/chromium; `floor` is Chromium 88.
 * `folder` takes what the start writes.
 */
export function browserOptions({
  folder,
  floor = false,
}: {
  folder: string;
  floor?: boolean;
}): LaunchOptions {
  const installed = floor ? undefined : process.env.CHROME_PATH || onPath();
  const unpacked = installed ? undefined : unpackChromium(floor ? 'floor' : 'current');
  const libraries = unpacked?.libraries;
  return {
    executablePath: installed ?? unpacked?.program ?? '',
    headless: true,
    args: [
      `--host-resolver-rules=MAP ${host} 127.0.0.1, MAP * ~NOTFOUND`,
      '--no-sandbox',
      '--font-render-hinting=none',
      // The packed browsers are the old headless ones, without the helper processes that these would start.
      ...(unpacked ? ['--no-zygote', '--disable-setuid-sandbox', '--headless'] : []),
    ],
    env: {
      ...process.env,
      ...(unpacked && chineseFont(folder)),
      ...(libraries && { LD_LIBRARY_PATH: libraries }),
    },
  };
}

function onPath(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}
