/** Names as they are typed by pinyin initials: 人社局 is rsj. Computed once for each name and kept in memory. */

import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/** Names of one office are some thousands; beyond this somebody feeds us texts. */
const mostKnown = 50_000;

/** Lower-case initials of all characters, letters and digits standing for themselves. */
export function initialsOf(name: string): string {
  const made = known.get(name);
  if (made !== undefined) return made;
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  if (known.size >= mostKnown) known.clear();
  known.set(name, initials);
  return initials;
}
