/** Two lists of lines, compared as a person would: what stands in both, what is missing, what is too much. */

/** Empty when they are the same; else the lines that differ, `-` expected and `+` found, with a line around them. */
export function difference(expected: readonly string[], found: readonly string[]): string[] {
  const kept = longestCommon(expected, found);
  const rows: { mark: ' ' | '-' | '+'; text: string }[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...kept, [expected.length, found.length] as const]) {
    for (; left < nextLeft; left += 1) rows.push({ mark: '-', text: expected[left] ?? '' });
    for (; right < nextRight; right += 1) rows.push({ mark: '+', text: found[right] ?? '' });
    if (left < expected.length) rows.push({ mark: ' ', text: expected[left] ?? '' });
    left += 1;
    right += 1;
  }
  const differs = (index: number) => (rows[index]?.mark ?? ' ') !== ' ';
  return rows
    .filter((_, index) => differs(index - 1) || differs(index) || differs(index + 1))
    .filter((_, __, all) => all.some((each) => each.mark !== ' '))
    .map(({ mark, text }) => `${mark} ${text}`);
}

/** Index pairs of a longest common subsequence. */
function longestCommon(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (left: number, right: number) => lengths[left]?.[right] ?? 0;
  for (let left = one.length - 1; left >= 0; left -= 1) {
    const row = lengths[left] ?? [];
    for (let right = other.length - 1; right >= 0; right -= 1) {
      row[right] =
        one[left] === other[right]
          ? at(left + 1, right + 1) + 1
          : Math.max(at(left + 1, right), at(left, right + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    if (one[left] === other[right]) pairs.push([left++, right++]);
    else if (at(left + 1, right) >= at(left, right + 1)) left += 1;
    else right += 1;
  }
  return pairs;
}
