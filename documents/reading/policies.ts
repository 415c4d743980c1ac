/** Reads the policies that a text cites, with their numbers where it gives them. */

import { documentNumberPattern } from './head.ts';
import type { Place, ReadValue } from './values.ts';
import type { View } from './view.ts';

const kinds =
  /(?:方案|规划|计划|意见|办法|条例|通知|规定|决定|决议|细则|措施|纲要|协议|协定|公约|法|法典|政策|标准|指引|指南|规范|规程|章程|清单|行动|举措|公告|通告|批复|要点|预案|制度|准则|目录|建议书|若干政策|工作报告|的函)$/u;
const notPolicies = /^(?:课题|项目|一书|一文|论文|歌曲|节目|栏目)/u;
const title = /《(?<title>[^《》\n]{3,100}(?:《[^《》\n]{2,80}》[^《》\n]{0,20})?)》/dgu;
const numberAfter = new RegExp(`^[(〔]?(?<number>${documentNumberPattern})`, 'du');
const numberAlone = new RegExp(`(?:根据|按照|依据|落实|执行)(?<number>${documentNumberPattern})文`, 'dgu');

/** `own` are the titles that are the letter's and the proposal's own, by their places. */
export function readPolicies(flat: View, from: number, to: number, own: readonly Place[]): ReadValue[] {
  const text = flat.text.slice(from, to);
  const seen = new Set<string>();
  const found: { at: number; make: (item: number) => ReadValue[] }[] = [];
  for (const match of text.matchAll(title)) {
    const at = match.indices?.groups?.title;
    if (!at) continue;
    const name = text.slice(at[0], at[1]);
    const after = text.slice(at[1] + 1, at[1] + 60);
    if (seen.has(name) || !isPolicy(name, after) || isIssued(text.slice(at[0] - 2, at[0] - 1), after))
      continue;
    const stretch: [number, number] = [from + at[0], from + at[1]];
    const places = flat.places(stretch[0], stretch[1]);
    if (places.some((place) => own.some((each) => each.start < place.end && place.start < each.end)))
      continue;
    seen.add(name);
    const number = /^[(〔]/u.test(after) ? numberAfter.exec(after)?.indices?.groups?.number : undefined;
    found.push({
      at: stretch[0],
      make: (item) => [
        flat.value('policy.title', [stretch], { item, confidence: 0.95 }),
        ...(number
          ? [
              flat.value('policy.number', [[stretch[1] + 1 + number[0], stretch[1] + 1 + number[1]]], {
                item,
                confidence: 0.95,
              }),
            ]
          : []),
      ],
    });
  }
  for (const match of text.matchAll(numberAlone)) {
    const at = match.indices?.groups?.number;
    if (!at) continue;
    found.push({
      at: from + at[0],
      make: (item) => [
        flat.value('policy.number', [[from + at[0], from + at[1]]], { item, confidence: 0.85 }),
      ],
    });
  }
  return found.sort((a, b) => a.at - b.at).flatMap((each, index) => each.make(index + 1));
}

/** By its last words; a short name given in brackets, a project or a book is none. */
function isPolicy(name: string, after: string): boolean {
  const bare = name.replace(/\([^()]*\)$/u, '').replace(/[〔(（].{0,20}$/u, '');
  return (
    (bare.length > 4 || bare.endsWith('法')) &&
    kinds.test(bare) &&
    !/(?:提案|的建议)$/u.test(bare) &&
    !notPolicies.test(after)
  );
}

/** 现将《…》印发给你们: that is the text itself. */
function isIssued(before: string, after: string): boolean {
  return (
    /^[^。]{0,40}(?:现|予以|予)印发/u.test(after) ||
    (before.endsWith('将') && /^(?:\([^()]{1,20}\))?印发/u.test(after))
  );
}
