/**
 * Every screen in every state: nothing serious or critical for those who hear or enlarge it, nothing wider than the
 * window on a telephone, at twice the size, or on a laptop.
 */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { paths } from '../../web/src/app/paths.ts';
import { type ScreenState, screens } from './screens.ts';
import { axe } from './support/axe.ts';
import { type Desk, type Desks, test } from './support/desks.ts';
import { seen } from './support/waiting.ts';

const laptop = { width: 1366, height: 768 };
const telephone = { width: 360, height: 740 };
/** A laptop at 200 %. */
const enlarged = { width: 683, height: 384 };

async function open(desks: Desks, { as, address, breaks, opened }: ScreenState): Promise<Desk> {
  const desk = as === undefined ? await desks.stranger() : await desks.person(as);
  const { page, context, allowed } = desk;
  if (breaks) {
    allowed.push(/status of 500/);
    await context.route(
      (url) => breaks.test(url.href.slice(inject('deskOrigin').length)),
      (route) =>
        route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: 'about:blank',
            title: '服务出现故障',
            status: 500,
            code: 'fault',
            detail: '服务出现故障，请稍后再试。',
          }),
        }),
    );
  }
  await page.goto(typeof address === 'string' ? address : await address());
  await settled(desk);
  await opened?.(page);
  await settled(desk);
  return desk;
}

/** The heading is there and nothing is being asked for any more. */
async function settled({ page, quiet }: Desk): Promise<void> {
  await seen(page.getByRole('heading', { level: 1 }));
  await quiet();
}

async function fits(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  const over = await page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width + 1) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((each) => each.outerHTML.slice(0, 120));
  })()`);
  expect(over, `${page.url()} at ${size.width}`).toEqual([]);
}

test('the table names every address of the router', () => {
  const router = readFileSync('web/src/app/router.tsx', 'utf8');
  const routed = [...router.matchAll(/path: paths\.(\w+)/g)].map(([, name]) => name);
  expect(Object.keys(screens).sort()).toEqual([...new Set(routed)].sort());
  expect(Object.keys(paths).sort()).toEqual(Object.keys(screens).sort());
});

const rows = Object.entries(screens).flatMap(([name, states]) =>
  states.map((each, index) => ({ ...each, name: `${name} ${index + 1}, ${each.state}` })),
);

describe('screens', () => {
  test.for(rows)('$name', { timeout: 60_000 }, async (row, { desks }) => {
    const { page } = await open(desks, row);
    await axe(page);
    await fits(page, laptop);
    if (row.wide) return;
    await fits(page, enlarged);
    await fits(page, telephone);
  });
});
