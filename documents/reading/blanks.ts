/** Finds what was never filled in: labels with nothing after them, placeholders, rows of lines or crosses. */

import { linesOf } from './headings.ts';
import type { ReadValue } from './values.ts';
import type { View } from './view.ts';

const named =
  '(?:签名|签字|签章|签发人|签发|盖章|附件|附表|附图|联系电话|电话|手机|联系人|承办人|经办人|承办人姓名|姓名|日期|地址|邮箱|编号|文号|发文字号|公开方式|公开属性|类别|办理类别|核稿|拟稿|校对|会签|理由|抄送)';
const labels = `(?:\\p{Script=Han}{0,6}${named})`;
const emptyLine = new RegExp(`^(?<label>${labels})(?:\\([^()]{1,8}\\))?:$`, 'u');
const emptyWithin = new RegExp(`(?<=^|[\\n。)])(?<label>${labels}):(?=${named}:)`, 'dgu');
const placeholder =
  /[〔[【](?<label>(?:请?填写|请?输入|此处)?\p{Script=Han}{0,8}(?:方式|属性|类别|类型|文号|字号|编号|标题|日期|姓名|单位|签名|电话|理由|选项|内容|名称))[〕\]】]/dgu;
const crosses = /(?<label>[×✕╳]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|_{3,}|\{\{[^{}\n]{1,40}\}\})/dgu;

export function readBlanks(lines: View, from: number, to: number): ReadValue[] {
  const text = lines.text.slice(from, to);
  const spans: [number, number][] = [];
  const all = linesOf(lines, from, to);
  for (const [index, line] of all.entries()) {
    const label = emptyLine.exec(lines.text.slice(line.start, line.end))?.groups?.label;
    if (!label) continue;
    const next = all[index + 1];
    if (!next || staysEmpty(lines, label, next)) spans.push([line.start, line.start + label.length]);
  }
  for (const pattern of [emptyWithin, placeholder, crosses]) {
    for (const match of text.matchAll(pattern)) {
      const at = match.indices?.groups?.label;
      if (at) spans.push([from + at[0], from + at[1]]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0]).map((span) => lines.value('blank', [span], { confidence: 0.9 }));
}

/** The value of a label may stand on the line below; a list of attachments does, the next label does not. */
function staysEmpty(lines: View, label: string, next: { start: number; end: number }): boolean {
  const below = lines.text.slice(next.start, next.end);
  if (/附[件表图]$/u.test(label)) return !/^(?:附件|附表|\d|[一二三四五六七八九十]、|《|关于)/u.test(below);
  return below.includes(':') || lines.paragraphBefore(next.start);
}
