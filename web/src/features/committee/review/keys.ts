/** What a key means in a review run. By place on the keyboard, so that an input method does not swallow it. */

export type Pressed =
  | { kind: 'file' | 'decline' | 'return' | 'skip' | 'takeBack' | 'next' | 'previous' | 'confirm' | 'close' }
  /** From 1; the key 0 is the tenth. */
  | { kind: 'choose'; index: number };

const meanings: Readonly<Record<string, Exclude<Pressed['kind'], 'choose'>>> = {
  KeyF: 'file',
  KeyD: 'decline',
  KeyR: 'return',
  KeyS: 'skip',
  KeyZ: 'takeBack',
  KeyJ: 'next',
  KeyK: 'previous',
  Enter: 'confirm',
  NumpadEnter: 'confirm',
  Escape: 'close',
};

/** As much of a key event as decides. */
interface KeyEvent {
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
  isComposing: boolean;
}

/** A key held down decides nothing a second time. */
export function meaningOf(event: KeyEvent): Pressed | undefined {
  const { code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing } = event;
  if (altKey || ctrlKey || metaKey || shiftKey || repeat || isComposing) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return { kind: 'choose', index: digit === '0' ? 10 : Number(digit) };
  const kind = meanings[code];
  return kind && { kind };
}
