/** Finds the amounts in a text: a number with a unit that counts something. Terms and dates count nothing. */

import type { View } from './view.ts';

export interface Amount {
  start: number;
  /** Where the unit begins and the amount ends. */
  unitAt: number;
  end: number;
}

const figures = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const arabic = `${figures}(?:[-—~至]${figures})?(?:[十百千]?[万亿]|[百千])?[多余]?`;
/** 十多个, 三十余家: Chinese numerals only where they count roughly; 六大领域 and 三类人员 are names. */
const rough = '[一二两三四五六七八九]?[十百千万][一二三四五六七八九]?[十百千万]?[多余]';
/** 近百家. */
const round = '(?<=[近超约逾])[百千万]{1,2}';
const units = [
  '个?百分点|%|‰|元|人次|户次|家次|场次|班次|批次|件次|(?:人|家|场|件|户|个)\\(次\\)',
  '平方公里|平方米|立方米|公里|千米|公顷|千瓦时|千瓦|吨|亩|米(?!饭)',
  '人(?!民|均|大|社|才|工|力)|名(?!单|称|录|额)|位(?!于|居|数)|家(?!庭|长|园|乡|具)|户(?!籍|口|外)',
  '个(?!月|工作日|小时|自然日|季度|人|学期|年)|所(?!有|在|以|属|需)|份(?!额)|场(?!所|馆|地|景)|项(?!目)|件|次(?!年|日|月)|台|套|辆|条(?!例|件)',
  '座(?!谈)|间(?!接)|处(?!理|于|置|长)|期(?!间|末|望)|批(?!准|复)|篇|张|栋|门(?!槛)|种(?!植|类)|支(?!持|部|撑)|株|棵|床|宗|款|例(?!如)|课时|学时',
].join('|');
const amount = new RegExp(
  `(?<![\\dA-Za-z+./第])(?<number>${arabic}|${rough}|${round})(?<unit>${units})`,
  'dgu',
);

export function findAmounts(flat: View, from: number, to: number): Amount[] {
  return [...flat.text.slice(from, to).matchAll(amount)].flatMap((match) => {
    const unit = match.indices?.groups?.unit;
    if (!unit) return [];
    return [{ start: from + match.index, unitAt: from + unit[0], end: from + unit[1] }];
  });
}
