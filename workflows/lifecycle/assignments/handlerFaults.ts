/** Whom an office may name as handler, and the division it names. */

import type { Act, Rules } from '../act.ts';
import { textFaults } from '../checkText.ts';
import type { Missing } from '../refusal.ts';
import type { Assignment } from '../state.ts';
import type { Text } from '../text.ts';

export interface Naming {
  handler?: string | undefined;
  division?: Text | undefined;
}

/** A handler must hold an active handler's post of the very unit. */
export function handlerFaults(
  { handler, division }: Naming,
  assignment: Assignment,
  { act, rules }: { act: Pick<Act, 'resolved'>; rules: Rules },
): Missing[] {
  const limit = rules.policy.lengths.line;
  const faults = textFaults(division, { code: 'division', label: '承办科室', limit });
  if (handler === undefined) return faults;
  const post = act.resolved.posts[handler];
  const fits = post?.active && post.role === 'handler' && post.unit === assignment.unit;
  return fits
    ? faults
    : [{ code: 'handler', text: '所指的承办人不是本单位的承办岗位。', target: handler }, ...faults];
}
