/** The numbered points of a proposal's suggestions, as separate demands. A first proposal for the writer to correct. */

/** 三、建议 / 对策建议 / 建议：, standing on a line of its own or opening one. */
const heading =
  /^[ \t\u3000]*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[，、]|\d+[.．、])?[^\n。]{0,12}(?:建议|对策|举措)[^\n。]{0,8}(?:[:：]|$)/gmu;
/** A heading of the same rank that ends the part. */
const nextPart = /^[ \t\u3000]*[一二三四五六七八九十]+、/mu;
/** （一） 1. 1、 ① 一是 第一， */
const mark =
  /^[ \t\u3000]*(?:[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、：:]|[一二三四五六七八九十]+、)/u;

/** Empty where nothing can be told apart. */
export function splitDemands(body: string): string[] {
  return pointsOf(suggestionsIn(body) ?? '');
}

/** The part of the text that suggests; undefined where no heading says so. */
function suggestionsIn(body: string): string | undefined {
  const last = [...body.matchAll(heading)].at(-1);
  if (!last) return undefined;
  const rest = body.slice(last.index + last[0].length);
  const isNumbered = /^[ \t\u3000]*[一二三四五六七八九十]+、/u.test(last[0]);
  if (!isNumbered) return rest;
  const end = rest.search(nextPart);
  return end === -1 ? rest : rest.slice(0, end);
}

/** A passage by its numbered points; without numbers by its paragraphs. */
export function pointsOf(passage: string): string[] {
  const lines = passage
    .replaceAll(/(?<=[。；;])(?=[一二三四五六七八九十]是)/gu, '\n')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const isMarked = lines.some((each) => mark.test(each));
  const points: string[] = [];
  for (const line of lines) {
    if (!isMarked || mark.test(line)) points.push(line.replace(mark, '').trim());
    else if (points.length > 0) points[points.length - 1] += line;
  }
  return points.filter((each) => each !== '');
}
