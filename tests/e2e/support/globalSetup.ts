/** One office and one browser process for all files of a project; both end with it. */

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { makeOffice } from '../../support/wholeOffice.ts';
import { browserOptions, host } from './browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `http://banli.test:PORT`. */
    deskOrigin: string;
    /** The same office as Node reaches it. */
    deskAddress: string;
    /** The data folder of the office; empty where E2E_PORT names a running one. */
    deskData: string;
    browserEndpoint: string;
    /** Takes what the browsers write: sessions to log in with again, font caches. */
    browserFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/local/start.js')) throw new Error('npm run build comes first');
  const folder = await mkdtemp(join(tmpdir(), 'banli-browser-'));
  const running = process.env.E2E_PORT;
  const office = running ? undefined : await makeOffice({}, { host });
  const port = running ?? office?.port;
  const [server] = await Promise.all([chromium.launchServer(browserOptions({ folder })), office?.start()]);
  project.provide('deskOrigin', `http://${host}:${port}`);
  project.provide('deskAddress', `http://127.0.0.1:${port}`);
  project.provide('deskData', office?.data ?? '');
  project.provide('browserEndpoint', server.wsEndpoint());
  project.provide('browserFolder', folder);
  return async () => {
    await server.close();
    await office?.remove();
    await rm(folder, { recursive: true, force: true });
  };
}
