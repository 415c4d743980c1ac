/** Whether somebody is just typing there: then keys of the page are letters of his text. */

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [role="combobox"], [role="dialog"]',
      ) !== null)
  );
}

/** Enter that ends a composition chooses a character; it sends nothing. */
export function isComposed(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  // Older browsers end the composition before the key.
  return event.isComposing || event.keyCode === 229;
}

/** Enter on a button or a link presses that. */
export function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a[href]') !== null;
}
