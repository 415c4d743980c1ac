/** Reads what stands above and beside a letter: class, publicity, number, date and source of publication, division. */

import { anyDatePattern, isoDate } from './numerals.ts';
import type { ReadValue } from './values.ts';
import type { View } from './view.ts';

const open = '[〔\\[【(]';
const close = '[〕\\]】)]';
/** Longer runs before the year are a sentence that ran into the code. */
const longestCode = 12;
const documentNumber = `\\p{Script=Han}{1,${longestCode}}(?:\\(\\p{Script=Han}{1,6}\\)\\p{Script=Han}{0,4})?[〔\\[【(](?:19|20)\\d{2}[〕\\]】)]第?\\d{1,5}号`;
export const documentNumberPattern = documentNumber;

/** The number of the letter itself: before its text begins, and not that of something cited. */
export function readDocumentNumber(lines: View, bodyAt: number, titleEnd = 0): ReadValue[] {
  const head = lines.text.slice(0, bodyAt);
  for (const match of head.matchAll(new RegExp(documentNumber, 'gu'))) {
    const end = match.index + match[0].length;
    // Without line breaks the code follows the title, or the words of the letterhead, without a gap.
    const label =
      /^(?:\p{Script=Han}{0,10}文件|发文字号|文件编号|文号|编号)/u.exec(match[0])?.[0].length ?? 0;
    const start = titleEnd > match.index && titleEnd < end ? titleEnd : match.index + label;
    const before = start === match.index ? (head[start - 1] ?? '\n') : '\n';
    if (/[\p{Script=Han}》]/u.test(before) || head.slice(start - 2, start) === '》(') continue;
    if (/^(?:根据|按照|依据|关于|落实|贯彻)/u.test(head.slice(start, end))) continue;
    return [lines.value('documentNumber', [[start, end]], { confidence: 0.97 })];
  }
  return [];
}

const classMarks = [
  new RegExp(`(?<=^|\\n|[〕\\]】])${open}(?<mark>[A-D])类?${close}`, 'du'),
  /(?<=^|\n)(?<mark>[A-D])类?(?=\n)/du,
  new RegExp(
    `(?:办理结果|办理类别|答复类别|复文类别|提案类别|类别标记|类别标识|类别|分类|结果类别)(?:标记|标识)?(?:为|:)?${open}?(?<mark>[A-D])(?![A-Za-z\\d])`,
    'du',
  ),
];

export function readClass(lines: View, headEnd: number, tailAt: number): ReadValue[] {
  for (const pattern of classMarks) {
    const mark = inHeadOrTail(lines, pattern, 'mark', headEnd, tailAt);
    if (mark) return [lines.value('class', [mark], { confidence: 0.97 })];
  }
  return [];
}

const publicities: Record<string, string> = {
  主动公开: 'open',
  同意公开: 'open',
  全文公开: 'open',
  公开发布: 'open',
  依申请公开: 'onRequest',
  不予公开: 'notOpen',
  不公开: 'notOpen',
};
const wish = Object.keys(publicities).join('|');
const publicityMarks = [
  new RegExp(`(?<=^|\\n|${close})${open}(?<mark>${wish})(?<rest>[^〕\\]】)\\n]{0,60})`, 'du'),
  new RegExp(`(?<=^|\\n)(?<mark>${wish})(?=[\\n(,;])(?<rest>[^\\n]{0,60})`, 'du'),
  /\(?此件(?<mark>主动公开|公开发布|依申请公开|不予公开|不公开)(?<rest>[^\n]{0,60})/du,
  new RegExp(
    `公开(?:方式|属性|类型|类别|形式|情况|意见):${open}?(?<mark>${wish})(?<rest>[^\\n]{0,60})`,
    'du',
  ),
];

export function readPublicity(lines: View, headEnd: number, tailAt: number): ReadValue[] {
  for (const pattern of publicityMarks) {
    const mark = inHeadOrTail(lines, pattern, 'mark', headEnd, tailAt);
    if (!mark) continue;
    const means = publicities[lines.text.slice(mark[0], mark[1])];
    const reason = /^[(,;:]{0,2}(?:不公开)?(?:理由|原因):?(?<reason>[^)\]〕】。;\n]{2,60})/du.exec(
      lines.text.slice(mark[1], mark[1] + 80),
    )?.indices?.groups?.reason;
    return [
      lines.value('publicity', [mark], { confidence: 0.97, ...(means && { means }) }),
      ...(reason
        ? [lines.value('publicityReason', [[mark[1] + reason[0], mark[1] + reason[1]]], { confidence: 0.85 })]
        : []),
    ];
  }
  return [];
}

function inHeadOrTail(lines: View, pattern: RegExp, group: string, headEnd: number, tailAt: number) {
  const inHead = pattern.exec(lines.text.slice(0, headEnd))?.indices?.groups?.[group];
  if (inHead) return inHead;
  const inTail = pattern.exec(lines.text.slice(tailAt))?.indices?.groups?.[group];
  return inTail && ([inTail[0] + tailAt, inTail[1] + tailAt] as [number, number]);
}

const published = [
  new RegExp(
    `(?<!成文|发文|签发|制发|收文|印发|生成)(?:发布时间|发布日期|发表时间|发表日期|公开日期|公开时间|更新时间|时间|日期):(?<date>${anyDatePattern})`,
    'du',
  ),
  new RegExp(
    `(?<=^|\\n)(?<date>${anyDatePattern})(?=(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?\\n?(?:信息)?来源:)`,
    'du',
  ),
  /(?<=^|\n)(?<date>(?:19|20)\d{2}-\d{1,2}-\d{1,2}?)(?=(?:\d{2}:\d{2}(?::\d{2})?)?\n)/du,
];

/** The line of a web page above the letter. */
export function readPublication(lines: View, headEnd: number): ReadValue[] {
  const head = lines.text.slice(0, headEnd);
  for (const pattern of published) {
    const date = pattern.exec(head)?.indices?.groups?.date;
    if (!date) continue;
    const means = isoDate(head.slice(date[0], date[1]));
    if (means) return [lines.value('publicationDate', [date], { confidence: 0.95, means })];
  }
  return [];
}

const divisions = [
  /(?:(?:承办|经办|责任|主办)(?:处室|科室|股室)|联系单位(?:及|和)(?:联系)?电话):(?<name>\p{Script=Han}{2,25}?)(?=[\n,;。)\d])/du,
  /来源:(?<name>\p{Script=Han}{2,25}(?:处|科|股))(?=\n|作者|【)/du,
];

/** The part of the unit that wrote the letter, where it is named as such or as the source of the page. */
export function readDivision(lines: View): ReadValue[] {
  for (const [index, pattern] of divisions.entries()) {
    const name = pattern.exec(lines.text)?.indices?.groups?.name;
    if (name) return [lines.value('division', [name], { confidence: index === 0 ? 0.95 : 0.85 })];
  }
  return [];
}
