/** Serial and case numbers: how one is written, whether a typed one has the form, and how they are found again. */

import type { CaseState } from '../state.ts';
import type { Policy } from './policy.ts';

/** The part of a policy's `NumberPattern` that says how a number looks. */
interface Form {
  /** `{n}`, `{n:5}` (padded to five digits, longer when it must be), `{year}`; anything else stands for itself. */
  template: string;
}

const slot = /\{(n|year)(?::(\d+))?\}/g;

/** The number in its form, e.g. 218 of 2018 under `{year}{n:4}` as `20180218`. */
export function formatNumber({ template }: Form, { n, year }: { n: number; year: number }): string {
  return template.replaceAll(slot, (_, name: string, width?: string) =>
    String(name === 'n' ? n : year).padStart(Number(width ?? 0), '0'),
  );
}

/** Whether a typed number has the form, zeros included. */
export function matchNumber(pattern: Form, number: string): boolean {
  return serialOf(pattern, number) !== undefined;
}

/** The running number within a number of this form, so that draws can skip typed ones; none if it has another form. */
export function serialOf({ template }: Form, number: string): number | undefined {
  const found = formOf(template).exec(number)?.groups?.n;
  const n = Number(found);
  return found !== undefined && n > 0 && Number.isSafeInteger(n) ? n : undefined;
}

function formOf(template: string): RegExp {
  let source = '';
  let from = 0;
  for (const match of template.matchAll(slot)) {
    const [whole, name, width] = match;
    source +=
      literally(template.slice(from, match.index)) + (name === 'n' ? digits(Number(width ?? 0)) : yearDigits);
    from = match.index + whole.length;
  }
  return new RegExp(`^${source}${literally(template.slice(from))}$`, 'u');
}

const yearDigits = '(?:19|20)\\d{2}';

/** Exactly the width, or more without a leading zero. */
function digits(width: number): string {
  return width > 1 ? `(?<n>\\d{${width}}|[1-9]\\d{${width},})` : '(?<n>[1-9]\\d*)';
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/**
 * The key under which a number is searched, so that 25, 025 and 第25号 are one, and so are 20140514, 〔2014〕0514 and
 * [2014]514号 (domain.md 2.6). A digit run of seven or more that begins with a year is taken as year and number.
 */
export function normaliseNumber(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase();
  // 十四届一次会议第00705号: what counts stands behind the last 第.
  const last = plain.slice(plain.lastIndexOf('第') + 1);
  const bare = (/\d/.test(last) ? last : plain).replaceAll(/提案|[号號]/g, '');
  const parts =
    /^(\D*?)[〔[(【](\d{4})[〕\])】](\d+)$/.exec(bare) ?? /^(\D*)((?:19|20)\d{2})(\d{3,})$/.exec(bare);
  if (!parts) return bare.replaceAll(/\d+/g, unpadded);
  const [, prefix = '', year = '', serial = ''] = parts;
  return `${prefix}${year}/${unpadded(serial)}`;
}

function unpadded(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** How a case is spoken of: by the upper level's number for its item, else by case number, before filing by serial number. */
export function spokenNumber(
  state: Pick<CaseState, 'origin' | 'caseNumber' | 'serialNumber'>,
  numbers: Policy['numbers'],
): string {
  const own = state.origin?.number ?? state.caseNumber;
  const [{ display }, number] =
    own === undefined ? [numbers.serial, state.serialNumber ?? ''] : [numbers.case, own];
  return display.replaceAll('{number}', () => number);
}
