/** How well a name fits what was typed: its characters, or its pinyin initials. */

import { initialsOf } from './initials.ts';

/** 0 is exact, 1 at the beginning, 2 inside, 3 and 4 by initials; nothing if it does not fit. */
function closeness(name: string, typed: string): number | undefined {
  const plain = fold(name);
  if (plain === typed) return 0;
  if (plain.startsWith(typed)) return 1;
  if (plain.includes(typed)) return 2;
  if (!/^[a-z][a-z0-9]*$/.test(typed)) return undefined;
  const initials = initialsOf(name);
  if (initials === typed) return 0;
  if (initials.startsWith(typed)) return 3;
  return initials.includes(typed) ? 4 : undefined;
}

/** As it is compared: full-width letters as plain ones, without spaces, in lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}

/** Those that fit under one of their names, the best first, otherwise in their own order; all when nothing was typed. */
export function rankNames<T>(
  entries: readonly T[],
  typed: string | undefined,
  namesOf: (entry: T) => readonly string[],
): T[] {
  const wanted = fold(typed ?? '');
  if (wanted === '') return [...entries];
  return entries
    .flatMap((entry, position) => {
      const fits = namesOf(entry).flatMap((name) => closeness(name, wanted) ?? []);
      return fits.length > 0 ? [{ entry, best: Math.min(...fits), position }] : [];
    })
    .sort((a, b) => a.best - b.best || a.position - b.position)
    .map(({ entry }) => entry);
}
