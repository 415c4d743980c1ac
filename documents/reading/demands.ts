/** Reads which demands of the proposal a letter says it answers. */

import type { Heading } from './headings.ts';
import type { ReadValue } from './values.ts';
import type { View } from './view.ts';

const scope =
  /(?:涉及|属于)(?:到)?(?:我|本)(?:厅|局|委|办|部|单位|院|省|市|区|县|处|会|行|中心)[^。]{0,30}?(?:为|如下|有|包括|是)[:,]?(?<list>一是[^。]{4,600})/du;
const item = /(?<=^|[;,:])[一二三四五六七八九十]是(?<demand>[^;]{2,300})/dgu;
const answering =
  /^(?:[^\p{Script=Han}]*[一二三四五六七八九十]*[、)])?关于(?<demand>.{4,50}?)(?:的?(?:建议|问题|意见|诉求)|方面(?:的(?:建议|问题))?)$/du;

export function readDemands(
  lines: View,
  from: number,
  to: number,
  headings: readonly Heading[],
): ReadValue[] {
  const list = scope.exec(lines.text.slice(from, to))?.indices?.groups?.list;
  const listed = list
    ? [...lines.text.slice(from + list[0], from + list[1]).matchAll(item)].flatMap((match) => {
        const at = match.indices?.groups?.demand;
        return at ? [demand(lines, from + list[0] + at[0], from + list[0] + at[1], 0.92)] : [];
      })
    : [];
  const headed = headings.flatMap(({ start, end }) => {
    const at = answering.exec(lines.text.slice(start, end))?.indices?.groups?.demand;
    return at ? [demand(lines, start + at[0], start + at[1], 0.75)] : [];
  });
  return [...listed, ...headed];
}

function demand(lines: View, start: number, end: number, confidence: number): ReadValue {
  return lines.value('demand', [[start, end]], { confidence });
}
