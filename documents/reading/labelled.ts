/** Reads a page that gives its values by labels: 提案号：…, 委员姓名：…, 案由：…. */

import { anyDatePattern, isoDate } from './numerals.ts';
import type { LetterField, ReadValue } from './values.ts';
import type { View } from './view.ts';

const value = '(?<value>[^\\n:]{1,80})';
const labels: [field: LetterField, label: string, value: string][] = [
  ['number', '提案号|提案编号|案号', '第?(?<value>[A-Z]{0,2}\\d{1,10})号?'],
  [
    'proposer',
    '委员姓名|提案人|提案者|第一提案人|领衔委员|提案委员',
    '(?<value>\\p{Script=Han}{2,20}?)(?:委员)?',
  ],
  ['proposalTitle', '提案题目|提案标题|提案名称|提案案由|案由', `《?${value.replace('\\n:', '\\n:《》')}》?`],
  ['issuer', '承办单位|主办单位|答复单位|答复部门', '(?<value>\\p{Script=Han}{3,40})'],
  ['class', '办理结果|结果类别|答复类别', '(?<value>[A-D])类?'],
  ['date', '答复日期|答复时间|办复日期|成文日期', `(?<value>${anyDatePattern})`],
];

/** Only what the letter itself did not say. In a table of a .docx the value is the line below its label. */
export function readLabelled(lines: View, to: number, known: readonly ReadValue[]): ReadValue[] {
  const text = lines.text.slice(0, to);
  return labels.flatMap(([field, label, form]) => {
    if (known.some((each) => each.field === field)) return [];
    const pattern = new RegExp(`(?<=^|\\n)(?:${label})(?::\\n?|\\n)${form}(?=\\n|$)`, 'du');
    const at = pattern.exec(text)?.indices?.groups?.value;
    if (!at) return [];
    const means = field === 'date' ? isoDate(text.slice(at[0], at[1])) : undefined;
    return [lines.value(field, [at], { confidence: 0.85, ...(means && { means }) })];
  });
}
