/** What still stands in the way of handing in, in the order of the page. The server judges again. */

import { filledDemands, type ProposalBody } from './body.ts';
import { texts } from './texts.ts';

export interface Limits {
  title: number;
  body: number;
  line: number;
}

export interface Fault {
  /** The field it is about: the end of its element's id. */
  field: 'session' | 'title' | 'body' | 'demands' | 'wish' | 'wishReason';
  text: string;
}

/** Counted as the rules count: by characters, not by UTF-16 halves. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

export function checkBody(body: ProposalBody, limits: Limits | undefined): Fault[] {
  const { title, publicityWish, publicityReason } = body;
  const over = (text: string, limit: number | undefined) =>
    limit === undefined ? 0 : Math.max(0, lengthOf(text) - limit);
  const faults: Fault[] = [];
  const { faults: words } = texts;
  if (title.trim() === '') faults.push({ field: 'title', text: words.title });
  const titleOver = over(title, limits?.title);
  if (titleOver > 0) faults.push({ field: 'title', text: words.titleLong(titleOver) });
  if (body.body.trim() === '') faults.push({ field: 'body', text: words.body });
  const bodyOver = over(body.body, limits?.body);
  if (bodyOver > 0) faults.push({ field: 'body', text: words.bodyLong(bodyOver) });
  for (const [index, each] of filledDemands(body.demands).entries()) {
    const tooLong = over(each, limits?.line);
    if (tooLong > 0) faults.push({ field: 'demands', text: words.demandLong(index + 1, tooLong) });
  }
  if (!publicityWish) faults.push({ field: 'wish', text: words.wish });
  else if (publicityWish !== 'open' && publicityReason.trim() === '')
    faults.push({ field: 'wishReason', text: words.wishReason });
  return faults;
}
