/** What is typed on the register page, and the bodies that are sent of it. */

import type { receiveProposal, submitProposal } from '../../../../../api/contract/commandRoutes.ts';
import type { BodyOf } from '../../../lib/http.ts';

export type Kind = 'submit' | 'receive';

type Submission = BodyOf<typeof submitProposal>;
type Reception = BodyOf<typeof receiveProposal>;

/** As the fields hold it. */
export interface Typed {
  session: string;
  proposer?: string;
  coSigners?: string[];
  title?: string;
  body?: string;
  /** One on each line. */
  demands?: string;
  publicityWish?: Submission['publicityWish'];
  publicityReason?: string;
  suggestedUnits?: string[];
  betweenSession?: boolean;
  level?: Reception['origin']['level'];
  committee?: string;
  term?: number;
  sessionNumber?: number;
  number?: string;
  dueOn?: string;
  outsideLead?: string;
}

export function bodyOf(kind: Kind, typed: Typed): Submission | Reception {
  const { session, proposer, coSigners = [], betweenSession = false } = typed;
  const common = { ...textOf(typed), session, ...(proposer && { proposer }) };
  return kind === 'submit'
    ? { ...common, coSigners, betweenSession }
    : { ...common, origin: originOf(typed) };
}

function textOf({ title, body, demands, publicityWish, publicityReason, suggestedUnits }: Typed) {
  const reason = publicityReason?.trim();
  const wish = publicityWish ?? 'open';
  return {
    title: title?.trim() ?? '',
    body: body?.trim() ?? '',
    demands: linesOf(demands ?? ''),
    publicityWish: wish,
    ...(reason && wish !== 'open' && { publicityReason: reason }),
    suggestedUnits: suggestedUnits ?? [],
  };
}

/** Numbers that were typed before a line are left out: the demands are numbered anew. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) =>
      line.trim().replace(/^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]\s*)+/, ''),
    )
    .filter((line) => line !== '');
}

function originOf({
  level,
  committee,
  term,
  sessionNumber,
  number,
  dueOn,
  outsideLead,
}: Typed): Reception['origin'] {
  const lead = outsideLead?.trim();
  return {
    level: level ?? 'national',
    committee: committee?.trim() ?? '',
    term: term ?? 1,
    session: sessionNumber ?? 1,
    number: number?.trim() ?? '',
    ...(dueOn && { dueOn }),
    ...(lead && { outsideLead: lead }),
  };
}
