/** Overlapping pairs of characters, by which titles are found: the same function for a title and for what is typed. */

/** Lower case, full width as half width, runs of letters and digits; each run in pairs. A run of one character has none. */
export function pairsOf(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = runs.flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((each, index) => `${characters[index]}${each}`);
  });
  return [...new Set(pairs)];
}
