/** Simplified forms, for matching only: a value read keeps its own letters, since conversion would change names. */

import * as OpenCC from 'opencc-js/t2cn';

const convert = OpenCC.Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

export function simplify(text: string): string {
  return convert(text);
}

/** One character for one, so that places in the simplified text are places in the original. */
export function simplifyCharacter(char: string): string {
  const found = known.get(char);
  if (found !== undefined) return found;
  const converted = convert(char);
  const simple = converted.length === char.length ? converted : char;
  known.set(char, simple);
  return simple;
}
