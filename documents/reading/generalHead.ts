/** Reads title, kind and addressees of a text that is no letter about a proposal: a plan, a notice, a page of news. */

import { linesOf } from './headings.ts';
import type { ReadValue } from './values.ts';
import type { View } from './view.ts';

export interface GeneralHead {
  /** Where the text itself begins, in the view. */
  end: number;
  values: ReadValue[];
}

const kinds =
  '答复函|答复意见|答复|复函|行动方案|实施方案|工作方案|方案|实施意见|意见|规划|行动计划|工作计划|实施办法|办法|细则|通知|通告|公告|函|批复|报告|措施|要点';
const titled = new RegExp(`^[^。;:]{4,70}?(?<kind>${kinds})(?:\\([^()]{1,12}\\))?$`, 'du');
const pageLine = /^(?:发布时间|发布日期|发表时间|时间|日期|来源)[:]|^(?:19|20)\d{2}-\d{1,2}-\d{1,2}/u;
const addressed =
  /(?:人民政府|政府|单位|部门|局|委|办|厅|部|院|会|企业|学校|区|县|组|处|所|站|中心|公司)(?:\(.*\))?$/u;
const headLines = 25;

export function readGeneralHead(lines: View): GeneralHead {
  const all = linesOf(lines, 0, Math.min(lines.text.length, 6000)).slice(0, headLines);
  const text = (line: { start: number; end: number }) => lines.text.slice(line.start, line.end);
  const values: ReadValue[] = [];
  let end = 0;
  const addressees = all.find((line) => isAddressees(text(line)));
  if (addressees) values.push(...readAddressees(lines, addressees.start, addressees.end - 1));
  const page = all.findIndex((line) => pageLine.test(text(line)));
  const above = page > 0 ? all[page - 1] : undefined;
  const official = all.find((line) => titled.test(text(line)) && !pageLine.test(text(line)));
  const title = official ?? (above && isTitle(text(above)) ? above : undefined);
  if (title) {
    values.push(lines.value('title', [[title.start, title.end]], { confidence: official ? 0.9 : 0.85 }));
    const kind = titled.exec(text(title))?.indices?.groups?.kind;
    if (official && kind) {
      const span: [number, number] = [title.start + kind[0], title.start + kind[1]];
      values.push(
        lines.value('kind', [span], {
          confidence: 0.85,
          means: /答复|复函/u.test(text(title)) ? 'reply' : 'other',
        }),
      );
    }
    end = title.end;
  }
  const below = page >= 0 ? all[page] : undefined;
  return { end: Math.max(end, below?.end ?? 0), values };
}

function isTitle(text: string): boolean {
  return text.length >= 6 && text.length <= 80 && !/[。;]/u.test(text) && !/网站|首页/u.test(text);
}

function isAddressees(text: string): boolean {
  if (!text.endsWith(':') || text.length > 120 || /[。;《》“]/u.test(text)) return false;
  return parts(text.slice(0, -1)).every(([from, to]) => addressed.test(text.slice(from, to)));
}

function readAddressees(lines: View, start: number, end: number): ReadValue[] {
  return parts(lines.text.slice(start, end)).map(([from, to]) =>
    lines.value('addressee', [[start + from, start + to]], { confidence: 0.9 }),
  );
}

function parts(text: string): [number, number][] {
  return [...text.matchAll(/(?:\([^()]*\)|[^,、;(])+/gu)].map((each) => [
    each.index,
    each.index + each[0].length,
  ]);
}
