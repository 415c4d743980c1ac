/**
 * Hands and eyes for the oldest browser that the desks serve. Playwright's own ways of finding something use what that
 * browser does not know; the mouse, the keyboard and evaluated text do without.
 */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const patience = { timeout: 30_000, interval: 100 };

/** Until the page shows the words. */
export async function reads(page: Page, words: string): Promise<void> {
  await expect
    .poll(() => page.evaluate<string>('document.body ? document.body.innerText : ""'), patience)
    .toContain(words);
}

/** Clicks with the mouse what is called so, or whose name begins so, once nothing lies over it and it stands still. */
export async function press(page: Page, name: string): Promise<void> {
  let place = await placeOf(page, name);
  await expect
    .poll(async () => {
      const before = place;
      place = await placeOf(page, name);
      return before !== null && place !== null && before.x === place.x && before.y === place.y;
    }, patience)
    .toBe(true);
  if (place) await page.mouse.click(place.x, place.y);
}

/** The middle of it, where a click there would reach it. */
function placeOf(page: Page, name: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate<{ x: number; y: number } | null>(`(() => {
    const pressable = 'button, a[href], [role="button"], [role="menuitem"], [role="textbox"]';
    const called = (each) => (each.getAttribute('aria-label') || each.innerText).trim();
    const found = [...document.querySelectorAll(pressable)].filter((each) => !each.disabled);
    const one =
      found.find((each) => called(each) === ${JSON.stringify(name)}) ||
      found.find((each) => called(each).startsWith(${JSON.stringify(name)}));
    if (!one) return null;
    one.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = one.getBoundingClientRect();
    const middle = { x: x + width / 2, y: y + height / 2 };
    return one.contains(document.elementFromPoint(middle.x, middle.y)) ? middle : null;
  })()`);
}
