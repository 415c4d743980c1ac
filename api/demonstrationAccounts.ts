/** The accounts of the demonstration office as its page lists them. */

import { postId } from '../db/demonstration/office.ts';
import { demonstrationOffices, demonstrationPassword } from '../db/prepare.ts';
import type { DemonstrationAccount } from './environment.ts';
import { postLabel } from './postLabel.ts';

export function demonstrationAccounts(): DemonstrationAccount[] {
  return demonstrationOffices.flatMap(({ committee, units, proposers, people }) =>
    people.map(({ username, name, posts }) => ({
      username,
      password: demonstrationPassword,
      name,
      place: committee.region,
      unitName:
        units.find((each) => each.id === posts[0]?.unit)?.name ??
        (posts[0]?.role === 'proposer' ? '提案者' : '系统管理'),
      posts: posts.map((post) => ({
        id: postId(username, post),
        role: post.role,
        committee: committee.id,
        ...(post.unit && { unit: post.unit }),
        ...(post.proposer && { proposer: post.proposer }),
        label: postLabel({
          ...post,
          unitName: units.find((each) => each.id === post.unit)?.name,
          proposerName: proposers.find((each) => each.id === post.proposer)?.name,
        }),
      })),
    })),
  );
}
