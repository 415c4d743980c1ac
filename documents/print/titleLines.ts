/** Breaks a title into lines of about one length, at places where it reads well (GB/T 9704-2012: 回行时词意完整、长短适宜). */

/** Words that are not torn apart. */
const whole = /第[\dA-Za-z]+号|\d+|[A-Za-z]+|委员会|会议|提案|答复|会办意见|政协|关于|[《（〔]|[^\s]/gu;
/** After these a line ends well. */
const goodEnds = /(?:会议|号|委员会|，|、)$/u;
/** And before these it begins well. */
const goodBegins = /^(?:提案|会办)/u;

/** Width in Han characters: letters and digits take half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const each of text) width += /[\u0020-\u024f]/u.test(each) ? 0.55 : 1;
  return width;
}

/** The fewest lines that hold it, at most `most` characters wide each. */
export function titleLines(title: string, most: number): string[] {
  const words = title.match(whole) ?? [];
  const count = Math.max(1, Math.ceil(widthOf(title) / most));
  for (let lines = count; lines < words.length; lines += 1) {
    const found = best(words, lines, most);
    if (found) return found.lines;
  }
  return [title];
}

interface Broken {
  lines: string[];
  cost: number;
}

function best(words: readonly string[], lines: number, most: number): Broken | undefined {
  const ideal = widthOf(words.join('')) / lines;
  if (lines === 1) {
    const line = words.join('');
    return widthOf(line) <= most ? { lines: [line], cost: (widthOf(line) - ideal) ** 2 } : undefined;
  }
  let found: Broken | undefined;
  for (let end = 1; end <= words.length - lines + 1; end += 1) {
    const line = words.slice(0, end).join('');
    if (widthOf(line) > most) break;
    const rest = best(words.slice(end), lines - 1, most);
    if (!rest) continue;
    const reads = goodEnds.test(line) || goodBegins.test(rest.lines[0] ?? '');
    const cost = rest.cost + (widthOf(line) - ideal) ** 2 + (reads ? 0 : 30);
    if (!found || cost < found.cost) found = { lines: [line, ...rest.lines], cost };
  }
  return found;
}
