/** Finds the line breaks that only a fixed width made: a text typed or exported so many characters to the line. */

const fewestLines = 6;
const narrowest = 14;
const widest = 64;
const slack = 2;
/** In half widths: a line does not begin with a full stop, nor break a number. */
const looseSlack = 5;
/** So much of the text stands in lines of full width. */
const share = 0.45;
const begins =
  /^(?:[^\S\n]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、]\D|\p{Script=Han}{2,8}[:：]|$)/u;

/** Offsets of the breaks to read over; none in a text whose lines are paragraphs. */
export function wrappedBreaks(text: string): ReadonlySet<number> {
  const lines = linesOf(text);
  const byCount = breaksOf(lines, (line) => [...line].length);
  return byCount.size > 0 ? byCount : breaksOf(lines, halfWidths);
}

interface Line {
  text: string;
  end: number;
}

function breaksOf(lines: readonly Line[], measure: (line: string) => number): ReadonlySet<number> {
  const widths = lines.map((each) => measure(each.text.trimEnd()));
  const filled = widths.filter((each) => each > 0);
  const full = filled.reduce((most, each) => Math.max(most, each), 0);
  const most = measure === halfWidths ? widest * 2 : widest;
  const least = full - (measure === halfWidths ? looseSlack : slack);
  const wide = filled.filter((each) => each >= least);
  if (filled.length < fewestLines || full < narrowest || full > most) return new Set();
  if (wide.length < filled.length * share) return new Set();
  const breaks = lines.filter((_, index) => {
    const next = lines[index + 1];
    return next !== undefined && (widths[index] ?? 0) >= least && !begins.test(next.text);
  });
  return new Set(breaks.map((each) => each.end));
}

/** As a typewriter counts: a Han character is two. */
function halfWidths(line: string): number {
  return [...line].reduce((sum, char) => sum + (/[\u0020-\u02FF]/u.test(char) ? 1 : 2), 0);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const part of text.split('\n')) {
    lines.push({ text: part, end: from + part.length });
    from += part.length + 1;
  }
  return lines;
}
