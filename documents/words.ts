/** Numbers, dates and lists in the words of a Chinese letter. */

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as in 十一届四次会议; anything else in figures. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return `${head}${ones === 0 ? '' : digits[ones]}`;
}

/** 2026-09-14 as 2026年9月14日. */
export function letterDate(on: string): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A title within 《》: those inside become 〈〉. */
export function quoteTitle(title: string): string {
  return `《${title.trim().replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** 一是…；二是…。 A single point stands alone. */
export function enumeratePoints(points: readonly string[]): string {
  const bare = points.map((each) => each.trim().replace(/[。；;]+$/u, ''));
  if (bare.length === 1) return `${bare[0]}。`;
  return `${bare.map((each, index) => `${chineseNumber(index + 1)}是${each}`).join('；')}。`;
}
