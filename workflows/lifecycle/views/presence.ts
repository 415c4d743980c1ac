/** Who may know that somebody has a case open: those who share the work on it, never the other side. */

import type { Post } from '../actor.ts';

const deskOfCommittee: ReadonlySet<Post['role']> = new Set(['clerk', 'director', 'supervisor']);
const deskOfUnit: ReadonlySet<Post['role']> = new Set(['office', 'handler', 'leader']);

/** Committee and supervision see each other, people of one unit each other; proposers see nobody and are not seen. */
export function seesPresent(
  viewer: readonly Post[],
  other: readonly Pick<Post, 'role' | 'unit' | 'committee'>[],
): boolean {
  return viewer.some((own) =>
    other.some(
      (each) =>
        (deskOfCommittee.has(own.role) &&
          deskOfCommittee.has(each.role) &&
          own.committee === each.committee) ||
        (deskOfUnit.has(own.role) &&
          deskOfUnit.has(each.role) &&
          own.unit !== undefined &&
          own.unit === each.unit),
    ),
  );
}
