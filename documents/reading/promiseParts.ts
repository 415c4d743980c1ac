/** Takes a promised amount apart: what is measured, how it is compared, how much of which unit, by when. */

import type { Amount } from './amounts.ts';
import type { Period } from './periods.ts';
import type { ReadValue } from './values.ts';
import type { View } from './view.ts';

export interface Promised {
  amount: Amount;
  /** Where the sentence begins, and the amount before it in the sentence ends. */
  start: number;
  previous: number;
  /** Those of the sentence before the amount, counted from its start. */
  periods: readonly Period[];
  item: number;
}

type Span = [start: number, end: number];

const compared =
  /(?:不少于|不低于|不超过|不高于|不多于|超过|突破|达到|增加到|增至|提高到|提高至|提升到|提升至|控制在|保持在|稳定在|扩大到|下降到|降至|至少|超|达|近|约|逾){1,2}$/u;
const comparedAfter = /^(?:及?以上|以下|以内|左右|上下)/u;
const verbs =
  '引进|引育|培育|培养|培训|新增|新建|新改扩建|改扩建|扩建|建设|建成|建立|打造|举办|开展|招聘|招引|组织|完成|扶持|支持|认定|提供|发放|改造|安排|投入|设立|创建|吸引|选派|遴选|选拔|实施|推出|配备|增加|帮助|评选|储备|落实|筹集|推动|推进|实现|开发|形成|带动|服务|覆盖|开设|聘请|签订|创办|孵化|整治|修建|种植|减少|新开|增设|提升|惠及|受益|加装|安装|更新|投放|购置|配置|铺设|治理|修复|盘活|供应|补助|资助|奖励|评定|建';
const anyVerb = new RegExp(verbs, 'gu');
const skipped = new RegExp(
  `^(?:[一二三四五六七八九十]是|剩余|其余|余下|其中|同时|并且|并|且|共用|共|再|还|力争|争取|确保|计划|拟|将|要|努力|预计|目标是|目标|[于在到](?=20|[今明后]年|年)|新(?=${verbs})|每年|年均|每季度|每月|累计|总共|至少|新增加|全[区市县省州](?=计划|拟|将|每年|力争|争取|新|${verbs})|[我本][局厅区市县省委办院校](?=计划|拟|将|每年|力争|争取|新|${verbs})|时间|内|前|底|,|(?:${verbs})(?!率|量|数(?![字据控码])|比例|面积|人次|次数|规模|金额|资金))`,
  'u',
);
const clauseMarks = /[,;:。“”(…]/u;
const longestMeasure = 40;

export function promiseParts(flat: View, promised: Promised): ReadValue[] {
  const { amount, item } = promised;
  const clause = clauseStart(flat, promised);
  const numberEnd = roughAt(flat, amount);
  const before = compared.exec(flat.text.slice(clause, amount.start));
  const operatorAt = before ? clause + before.index : amount.start;
  const after = comparedAfter.exec(flat.text.slice(amount.end, amount.end + 4))?.[0].length ?? 0;
  const operator: Span[] = [
    [operatorAt, amount.start],
    [numberEnd, amount.unitAt],
    [amount.end, amount.end + after],
  ];
  const periods = periodsOf(flat, promised, clause);
  const measure = measureOf(flat, { clause, operatorAt, after: amount.end + after, periods });
  const parts: [ReadValue['field'], Span[]][] = [
    ['promise.period', periods],
    ['promise.measure', measure ? [measure] : []],
    ['promise.operator', operator.filter(([start, end]) => end > start)],
    ['promise.figure', [[amount.start, numberEnd]]],
    ['promise.unit', [[amount.unitAt, amount.end]]],
  ];
  return parts.flatMap(([field, spans]) =>
    spans.length > 0 ? [flat.value(field, spans, { item, confidence: 0.85 })] : [],
  );
}

/** 170余场 is 170, 余, 场. */
function roughAt(flat: View, { unitAt }: Amount): number {
  return /[多余]/u.test(flat.text[unitAt - 1] ?? '') ? unitAt - 1 : unitAt;
}

/** A clause begins after a mark; in a row of amounts after 、 too. */
function clauseStart(flat: View, { amount, start, previous }: Promised): number {
  for (let index = amount.start; index > start; index -= 1) {
    const char = flat.text[index - 1] ?? '';
    if (clauseMarks.test(char)) return index;
    if (
      char === '、' &&
      index > previous &&
      previous > start &&
      !/[,;:。]/u.test(flat.text.slice(previous, index))
    ) {
      return index;
    }
  }
  return start;
}

/** The last date before the amount, and how often or how long in its own clause. */
function periodsOf(flat: View, { periods, start, amount, previous }: Promised, clause: number): Span[] {
  const points = [
    ...flat.text.slice(start, amount.start).matchAll(/(?<=^|[;:,。])[一二三四五六七八九十]是/gu),
  ];
  // A date said within one point (一是…) does not hold for the next.
  const holds = (each: Period) =>
    !points.some((one) => one.index <= each.start) || !points.some((one) => one.index > each.start);
  const rates = periods.filter(
    ({ kind, start: at }) =>
      (kind === 'rate' && start + at >= clause) ||
      (kind === 'span' && start + at >= Math.min(clause, previous)),
  );
  const dated = periods.filter((each) => each.kind !== 'rate' && each.kind !== 'span' && holds(each)).at(-1);
  // What has a time of its own after a ； does not take over the date before it.
  const between = dated ? flat.text.slice(start + dated.end, amount.start) : '';
  const inherits = rates.length === 0 || !between.includes(';');
  return [...(dated && inherits ? [dated] : []), ...rates]
    .map((each): Span => [start + each.start, start + each.end])
    .sort((a, b) => a[0] - b[0]);
}

/** What stands before the amount without subject, time and verb; if nothing is left, what stands after it. */
function measureOf(
  flat: View,
  {
    clause,
    operatorAt,
    after,
    periods,
  }: { clause: number; operatorAt: number; after: number; periods: Span[] },
): Span | undefined {
  let start = clause;
  while (start < operatorAt) {
    const period = periods.find((each) => each[0] === start);
    const length = period
      ? period[1] - period[0]
      : (skipped.exec(flat.text.slice(start, operatorAt))?.[0].length ?? 0);
    if (length === 0) break;
    start += length;
  }
  if (/^[为对向给由把]/u.test(flat.text.slice(start, operatorAt))) {
    const verb = [...flat.text.slice(start, operatorAt).matchAll(anyVerb)].at(-1);
    if (verb) start += verb.index + verb[0].length;
  }
  if (start < operatorAt) {
    return operatorAt - start <= longestMeasure &&
      !periods.some((each) => each[0] > start && each[0] < operatorAt)
      ? [start, operatorAt]
      : undefined;
  }
  const rest = /^的?(?<noun>[\p{Script=Han}“”]{2,30})/du.exec(flat.text.slice(after, after + 40))?.indices
    ?.groups?.noun;
  return rest && [after + rest[0], after + rest[1]];
}
