/** Reads who signed and when: the date below the text, and the bodies named right above it. */

import { datePattern, isoDate } from './numerals.ts';
import type { ReadValue } from './values.ts';
import type { View } from './view.ts';

export interface Signature {
  start: number;
  end: number;
  values: ReadValue[];
}

const date = new RegExp(
  `(?<date>${datePattern}|(?<=\\n)(?:19|20)\\d{2}[-.]\\d{1,2}[-.]\\d{1,2}(?=\\n|$))`,
  'dgu',
);
const after = /^(?:$|\n|\(|抄送|抄报|联系|附件|主送|承办|公开|主题词|印发|领导)/u;
const body =
  /^\p{Script=Han}[\p{Script=Han}()·、]{1,38}(?:局|厅|部|委|办|室|会|院|府|处|署|所|中心|公司|校|学|行|团|联|社|党|队|站|馆|组|台|军|科|团体|法院|检察院)(?:\((?:盖章|公章|印章|章)\))?$/u;
const seal = /\((?:盖章|公章|印章|章)\)$/u;
/** Two names without a gap, or one that holds another: 国家税务总局某市税务局. */
const runTogether = /[局厅]\p{Script=Han}{2,}[局厅]$/u;
const notBody = /^(?:此复|专此|特此|感谢|附件|抄送|签发|承办|联系|来源|发布|关于|对|各)/u;
const searchedFromEnd = 60_000;

/** The last date below a text that stands under a body's name; without one, the last that stands alone. */
export function readSignature(lines: View, from: number, to: number): Signature | undefined {
  const start = Math.max(from, to - searchedFromEnd);
  const text = lines.text.slice(start, to);
  let alone: Signature | undefined;
  let signed: Signature | undefined;
  for (const match of text.matchAll(date)) {
    const at = match.indices?.groups?.date;
    if (!at || !after.test(text.slice(at[1], at[1] + 8))) continue;
    const means = isoDate(text.slice(at[0], at[1]));
    if (!means) continue;
    const span: [number, number] = [start + at[0], start + at[1]];
    const value = (confidence: number) => lines.value('date', [span], { confidence, means });
    const bodies = bodiesAbove(lines, start, span[0]);
    const first = bodies[0];
    if (first) {
      const issuers = bodies.map((each) =>
        lines.value('issuer', [withoutSeal(lines, each)], {
          confidence: runTogether.test(lines.text.slice(each[0], each[1])) ? 0.6 : 0.95,
        }),
      );
      signed = { start: first[0], end: span[1], values: [...issuers, value(0.97)] };
    } else if (lines.text[span[0] - 1] === '\n') {
      alone = { start: span[0], end: span[1], values: [value(0.8)] };
    }
  }
  return signed ?? alone;
}

/** The lines right above the date, or what stands before it on its own line after the end of a sentence. */
function bodiesAbove(lines: View, from: number, dateAt: number): [number, number][] {
  const found: [number, number][] = [];
  let end = dateAt;
  while (end > from) {
    const onOwnLine = lines.text[end - 1] === '\n';
    const stop = onOwnLine ? end - 1 : end;
    const [, bare] = withoutSeal(lines, [from, stop]);
    const start = startOfRun(lines.text, from, bare);
    const text = lines.text.slice(start, stop);
    if (!body.test(text) || notBody.test(text)) break;
    found.unshift([start, stop]);
    if (lines.text[start - 1] !== '\n') break;
    end = start;
  }
  return found.flatMap((span) => parted(lines, span));
}

/** Two bodies on one line are parted by a wide space. */
function parted(lines: View, [start, end]: [number, number]): [number, number][] {
  const cuts = [start];
  for (let at = start + 3; at < end - 2; at += 1) if (lines.gapBefore(at)) cuts.push(at);
  const spans = cuts.map((cut, index): [number, number] => [cut, cuts[index + 1] ?? end]);
  return spans.every(([from, to]) => body.test(lines.text.slice(from, to))) ? spans : [[start, end]];
}

function withoutSeal(lines: View, [start, end]: [number, number]): [number, number] {
  return [start, end - (seal.exec(lines.text.slice(start, end))?.[0].length ?? 0)];
}

function startOfRun(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && !/[\n。!;:”)…]/u.test(text[start - 1] ?? '')) start -= 1;
  return start;
}
