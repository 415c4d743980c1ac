/** Where a page ended, as an opaque text for clients. */

import { Problem } from './problem.ts';

/** Keys of the last row of a page. */
export function writeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys again; throws `invalid` for anything that we did not write. `forms` are those of each key, in order. */
export function readCursor(cursor: string, forms: readonly RegExp[]): string[] {
  const keys = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  const isOurs =
    Array.isArray(keys) &&
    keys.length === forms.length &&
    keys.every((key, index) => forms[index]?.test(String(key)));
  if (!isOurs) throw new Problem('invalid', '翻页位置无效，请从第一页重新开始。');
  return keys.map(String);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
