/** Finds the words that say by when or how often something is promised. */

export interface Period {
  start: number;
  end: number;
  /** The latest year it names. */
  year?: number;
  /** A date, a year, how often, how long. */
  kind: 'until' | 'year' | 'rate' | 'span';
}

const numeral = '(?:\\d{1,2}|[一二两三四五六七八九十])';
const year = '20\\d{2}';
const patterns: [kind: Period['kind'], pattern: RegExp][] = [
  [
    'until',
    new RegExp(
      [
        `从?${year}年?(?:到|至|-|—|~)${year}年(?:底|末)?`,
        `从?${year}年(?:起|开始)`,
        `到${year}年(?:底|末|\\d{1,2}月底?)?(?:之?前)?`,
        `${year}年(?:底|末|年底|\\d{1,2}月底?)(?:之?前)`,
        `${year}年(?:内|年内|底|年底)`,
        '[今明后]年(?:年底|底|内|上半年|下半年)(?:之?前)?',
        '(?<![\\d今明后年])(?:年底(?:之?前)?|年内)',
        '“?十[四五六七]五”?(?:期间|时期|末)',
        `未来${numeral}年内?`,
      ].join('|'),
      'gu',
    ),
  ],
  ['year', new RegExp(`(?<![\\d到从])${year}年(?![底末内起年\\d至到])|[今明后]年(?![底内年上下])`, 'gu')],
  ['rate', /每年|年均|每季度|每月|每学期/gu],
  ['span', new RegExp(`(?<=用|经过|利用|力争)${numeral}年|(?<!\\d)${numeral}年(?=内)`, 'gu')],
];

/** Of one sentence, in its order; those within another are left out. */
export function findPeriods(sentence: string): Period[] {
  const found = patterns
    .flatMap(([kind, pattern]) =>
      [...sentence.matchAll(pattern)].map((match): Period => {
        const years = [...match[0].matchAll(/20\d{2}/gu)].map((each) => Number(each[0]));
        return {
          start: match.index,
          end: match.index + match[0].length,
          kind,
          ...(years.length > 0 && { year: Math.max(...years) }),
        };
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  // 截至2023年底 looks back.
  const ahead = found.filter(
    (each) => !/截[至止]到?$/u.test(sentence.slice(Math.max(0, each.start - 3), each.start)),
  );
  return ahead.filter((each, index) => !ahead.slice(0, index).some((other) => each.start < other.end));
}
