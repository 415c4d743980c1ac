/** How a post is spoken of: "市人社局办公室", "市人社局分管领导", "廖望舒委员" by its name alone. */

import { type Rank, type Role, roleNames } from '../workflows/lifecycle/actor.ts';

interface Spoken {
  role: Role;
  rank?: Rank | undefined;
  unitName?: string | undefined;
  proposerName?: string | undefined;
}

/** Supervision offices and the committee's own are units already: their posts need no second name. */
const namedByUnit: ReadonlySet<Role> = new Set(['supervisor']);

export function postLabel({ role, rank, unitName, proposerName }: Spoken): string {
  if (role === 'proposer') return proposerName ?? roleNames.proposer;
  if (role === 'leader') return `${unitName ?? ''}${rank === 'head' ? '主要领导' : '分管领导'}`;
  if (unitName && namedByUnit.has(role)) return unitName;
  return `${unitName ?? ''}${roleNames[role]}`;
}
