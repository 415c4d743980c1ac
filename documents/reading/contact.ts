/** Reads the person and the telephone that a letter gives for questions. */

import type { ReadValue } from './values.ts';
import type { View } from './view.ts';

const mobile = '1[3-9*][\\d*]-?[\\d*]{4}-?[\\d*]{4}';
const fixed = '(?:\\(?0\\d{2,3}\\)?-?)?[2-9]\\d{6,7}(?:(?:转|-)\\d{1,5})?';
const area = '0\\d{2,3}-?\\d{7,8}(?:(?:转|-)\\d{1,5})?';
const telephone = `(?:${mobile}|${area}|${fixed})(?!\\n?\\d)`;
const label = '(?:联系电话|办公电话|联系方式|电话号码|电话|手机|手机号码)(?:\\((?:手机|座机|办公)\\))?';
const person = '(?:联系人|承办人|经办人|具体承办人|联络人)(?:姓名)?';
const contact = new RegExp(
  `${person}(?:\\([^()]{0,8}\\))?(?:(?:及|和|与|、|,)${label})?:(?<rest>[^。]{2,120})`,
  'du',
);
const nameThen = new RegExp(
  `^(?:\\p{Script=Han}{2,12}(?:科|处|股|室)(?:科长|处长|股长|主任)?)?(?<name>\\p{Script=Han}{2,4}?|\\p{Script=Han}{2,8}·\\p{Script=Han}{1,8})(?=[,;、)\\n(\\d]|${label}|$)`,
  'du',
);
const numberAfterLabel = new RegExp(
  `${label}:?(?:\\p{Script=Han}{2,12}[司局处科室股])?\\n?(?<telephone>${telephone})`,
  'du',
);
const firstNumber = new RegExp(`(?<telephone>${telephone})`, 'du');

export function readContact(lines: View, from: number, to: number): ReadValue[] {
  const text = lines.text.slice(from, to);
  const match = contact.exec(text);
  const rest = match?.indices?.groups?.rest;
  const values: ReadValue[] = [];
  if (rest) {
    const words = text.slice(rest[0], rest[1]);
    const name = nameIn(from + rest[0], words);
    if (name) values.push(lines.value('contactName', [name], { confidence: 0.93 }));
    const number = numberAfterLabel.exec(words) ?? firstNumber.exec(words);
    const at = number?.indices?.groups?.telephone;
    if (at) return [...values, telephoneValue(lines, from + rest[0], at)];
  }
  const at = numberAfterLabel.exec(text)?.indices?.groups?.telephone;
  return at ? [...values, telephoneValue(lines, from, at)] : values;
}

function telephoneValue(lines: View, from: number, at: [number, number]): ReadValue {
  return lines.value('contactTelephone', [[from + at[0], from + at[1]]], { confidence: 0.95 });
}

/** A name ends at a mark, a label, a number, or a gap; the next label is no name. */
function nameIn(from: number, words: string): [number, number] | undefined {
  const at = nameThen.exec(words)?.indices?.groups?.name;
  if (!at) return undefined;
  const text = words.slice(at[0], at[1]);
  if (/(?:电话|手机|联系|签名|姓名|地址|办公)/u.test(text)) return undefined;
  return [from + at[0], from + at[1]];
}
