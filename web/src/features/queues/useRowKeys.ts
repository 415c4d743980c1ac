/**
 * J and K, or the arrows, move the focus from row to row; D opens the reason of the row's date. Enter opens the case by
 * itself, for what has the focus is a link.
 */

import { type RefObject, useEffect } from 'react';

const steps: Record<string, number> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 };

export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = steps[event.key];
      const isDate = event.key === 'd' || event.key === 'D';
      if (
        (step === undefined && !isDate) ||
        event.isComposing ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey
      )
        return;
      const { target } = event;
      if (target instanceof Element && isOwnBusiness(target, list.current)) return;
      if (step === undefined) return openDate(event, list.current);
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
      if (links.length === 0) return;
      const at = links.findIndex((each) => each.closest('[data-row]')?.contains(document.activeElement));
      event.preventDefault();
      links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, [list]);
}

function openDate(event: KeyboardEvent, list: HTMLElement | null): void {
  const row = document.activeElement?.closest('[data-row]');
  if (!row || !list?.contains(row)) return;
  event.preventDefault();
  row.querySelector<HTMLElement>('[data-row-date]')?.click();
}

/** Fields, open lists and dialogs need these keys themselves; so does the page for scrolling, outside the rows. */
function isOwnBusiness(target: Element, list: HTMLElement | null): boolean {
  if (target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]'))
    return true;
  return (
    target !== document.body && target.id !== 'main' && target.tagName !== 'H1' && !list?.contains(target)
  );
}
