/** The accounts of the demonstration office as its page lists them. */

import { postId } from '../db/demonstration/office.ts';
import { demonstrationOffices, demonstrationPassword } from '../db/prepare.ts';
import type { DemonstrationAccount } from './environment.ts';

export function demonstrationAccounts(): DemonstrationAccount[] {
  return demonstrationOffices.flatMap(({ committee, people }) =>
    people.map(({ username, name, posts }) => ({
      username,
      password: demonstrationPassword,
      name,
      posts: posts.map((post) => ({
        id: postId(username, post),
        role: post.role,
        committee: committee.id,
        ...(post.unit && { unit: post.unit }),
        ...(post.proposer && { proposer: post.proposer }),
      })),
    })),
  );
}
