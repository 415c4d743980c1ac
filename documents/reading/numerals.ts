/** Chinese numerals of terms, sessions and dates. */

const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ο: 0,
  O: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 一 to 九十九, or figures; nothing for anything else. */
export function ordinal(text: string): number | undefined {
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && !ones ? digits[tens] : undefined;
  return (tens ? (digits[tens] ?? 0) : 1) * 10 + (ones ? (digits[ones] ?? 0) : 0);
}

export const datePattern =
  '(?:(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日|[一二][〇零○ΟO九一二三四五六七八]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)';

/** 2024-09-14 too; a time of day may follow it without a space. */
export const anyDatePattern = `(?:${datePattern}|(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}?(?=\\d{2}:\\d{2}|\\D|$))`;

/** 2024年9月14日, 二〇二四年九月十四日, 2024-09-14, 2024.9.14 as 2024-09-14; nothing if there is no such day. */
export function isoDate(text: string): string | undefined {
  const match = /^(.{4})[年\-./](.{1,2})[月\-./](.{1,3}?)日?$/u.exec(text);
  if (!match) return undefined;
  const [, yearText = '', monthText = '', dayText = ''] = match;
  const year = Number(
    /^\d{4}$/u.test(yearText) ? yearText : [...yearText].map((each) => digits[each]).join(''),
  );
  const month = ordinal(monthText.replace(/^0/u, ''));
  const day = ordinal(dayText.replace(/^0/u, ''));
  if (!year || !month || !day) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
