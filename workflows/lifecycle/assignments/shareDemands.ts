/** Who answers which point of a proposal at its handover. */

import { refuseFaults } from '../checkText.ts';
import { type Missing, type Refusal, refuse } from '../refusal.ts';
import type { AssignmentRole, Demand } from '../state.ts';

export interface Share {
  unit: string;
  role: AssignmentRole;
  /** Ids of the demands it was named for. */
  demands?: string[] | undefined;
}

/**
 * The demands of each part, in the order of the parts. A lead or sole unit that was named for none answers all; any
 * other answers those that name it. What nobody took goes to the lead, or, where there is none, to every unit that was
 * named for nothing. Refused for a demand that does not exist, or that nobody could take.
 */
export function shareDemands(demands: readonly Demand[], parts: readonly Share[]): string[][] | Refusal {
  const refused = refuseFaults(parts.flatMap((part) => demandFaults(demands, part.demands)));
  if (refused) return refused;

  const taken = parts.map((part) => new Set(part.demands ?? unnamed(demands, part)));
  const left = demands.filter((each) => !taken.some((ids) => ids.has(each.id)));
  const hasLead = parts.some(isLead);
  const takers = taken.filter((_, index) => {
    const part = parts[index];
    return part && (hasLead ? isLead(part) : part.demands === undefined);
  });
  if (left.length > 0 && takers.length === 0) {
    const missing = left.map(
      (each): Missing => ({ code: 'demand', text: '有建议没有单位承办。', target: each.id }),
    );
    return refuse('invalid', '有建议没有单位承办。', missing);
  }
  for (const ids of takers) for (const each of left) ids.add(each.id);
  return taken.map((ids) => demands.filter((each) => ids.has(each.id)).map((each) => each.id));
}

/** Demands named that the case does not have. */
export function demandFaults(demands: readonly Demand[], named: readonly string[] = []): Missing[] {
  return named
    .filter((id) => !demands.some((each) => each.id === id))
    .map((target) => ({ code: 'demand', text: '没有找到所指的建议。', target }));
}

function unnamed(demands: readonly Demand[], part: Share): string[] {
  return demands.filter((each) => isLead(part) || each.units.includes(part.unit)).map((each) => each.id);
}

function isLead({ role }: Share): boolean {
  return role === 'lead' || role === 'sole';
}
