/** A reading as a table for the terminal: field, value, how sure, line of the text. */

import { fieldNames } from '../documents/reading/fieldNames.ts';
import { letterFields, type ReadValue } from '../documents/reading/values.ts';

const order = Object.keys(fieldNames);
const widestValue = 72;
const sureFrom = 0.9;
const likelyFrom = 0.75;

export function readingTable({ text, values }: { text: string; values: readonly ReadValue[] }): string {
  const lineAt = lineFinder(text);
  const rows = [...values]
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || (a.item ?? 0) - (b.item ?? 0))
    .map((each) => [
      `${fieldNames[each.field]}${each.item === undefined ? '' : ` ${each.item}`}`,
      shorten(each.value),
      sureness(each.confidence),
      String(lineAt(each.places[0]?.start ?? 0)),
    ]);
  const present = new Set(values.map((each) => each.field));
  const absent = letterFields.filter((each) => !present.has(each)).map((each) => fieldNames[each]);
  return [
    aligned([['项目', '内容', '把握', '行'], ...rows]),
    ...(absent.length > 0 ? [`文中没有：${absent.join('、')}。`] : []),
    `共${values.length}项。`,
  ].join('\n');
}

function sureness(confidence: number): string {
  if (confidence >= sureFrom) return '高';
  return confidence >= likelyFrom ? '中' : '低';
}

function shorten(value: string): string {
  const line = value.replaceAll(/\s+/gu, ' ');
  return [...line].length > widestValue ? `${[...line].slice(0, widestValue).join('')}……` : line;
}

function lineFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/gu)].map((each) => each.index);
  return (offset) => ends.findLastIndex((end) => end < offset) + 2;
}

function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd();
  const [head = [], ...rest] = rows;
  return [line(head), '-'.repeat(widths.reduce((sum, each) => sum + each + 2, -2)), ...rest.map(line)].join(
    '\n',
  );
}

/** From the radicals on, characters take two columns. */
const firstWide = 0x2e80;

/** In columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < firstWide ? 1 : 2), 0);
}
