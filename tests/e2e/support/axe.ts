/** No serious or critical violation of accessibility on a page as it stands. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { packageFolder } from './unpackedChromium.ts';

const source = readFileSync(join(packageFolder('axe-core'), 'axe.min.js'), 'utf8');

export async function axe(page: Page): Promise<void> {
  // Colours that are still fading are not those that people read.
  // Asked again and again from here: the page's policy lets no text be evaluated within it.
  const isStill =
    'document.getAnimations().every((each) => each.playState !== "running" || each.effect.getComputedTiming().iterations === Infinity)';
  await expect.poll(() => page.evaluate<boolean>(isStill), { timeout: 10_000 }).toBe(true);
  // Evaluated by the debugger, not added as a script: the policy of the pages allows no inline scripts.
  await page.evaluate(source);
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.slice(0, 5).map((each) => `${each.target.join(' ')}: ${each.html.slice(0, 160)}`),
    }));
  expect(grave, `${page.url()} (${await page.title()})`).toEqual([]);
}
