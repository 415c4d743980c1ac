/** People and posts as administration shows them. */

import type { z } from '@hono/zod-openapi';
import { pinyin } from 'pinyin-pro';
import type { Credentials } from '../db/people.ts';
import type { PersonRow, PostRow } from '../db/read/people.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import { mayManageAccount } from '../workflows/lifecycle/accountAccess.ts';
import type {
  personPost,
  person as personSchema,
  slip as slipSchema,
} from './contract/administrationParts.ts';
import { postLabel } from './postLabel.ts';

type Person = z.output<typeof personSchema>;
type PersonPost = z.output<typeof personPost>;
type Slip = z.output<typeof slipSchema>;

export function shapePost(post: PostRow, at: string): PersonPost {
  const { actsForPost, actsForPerson, actsForName, ...rest } = post;
  return {
    ...rest,
    label: postLabel(post),
    ...(actsForPost &&
      actsForPerson && {
        onBehalfOf: { post: actsForPost, person: actsForPerson, name: actsForName ?? '' },
      }),
    ended: hasEnded(post, at),
  };
}

export function hasEnded({ endsAt }: Pick<PostRow, 'endsAt'>, at: string): boolean {
  return endsAt !== undefined && endsAt <= at;
}

/** Posts that `shown` does not let through stay unsaid, but count for what may be done. */
export function shapePerson(row: PersonRow, viewer: SignedIn, shown: (post: PostRow) => boolean): Person {
  return {
    id: row.id,
    name: row.name,
    ...(row.email && { email: row.email }),
    ...(row.username && { username: row.username }),
    mustChangePassword: row.mustChangePassword,
    ...(row.lockedUntil && { lockedUntil: row.lockedUntil }),
    mayReset: mayReset(row, viewer),
    posts: row.posts.filter(shown).map((each) => shapePost(each, viewer.at)),
  };
}

/** One's own password one changes oneself. */
export function mayReset(row: PersonRow, viewer: SignedIn): boolean {
  const held = row.posts.filter((each) => !hasEnded(each, viewer.at));
  return row.id !== viewer.person && mayManageAccount(viewer.posts, held);
}

export function shapeSlip(
  { person, username, password }: Credentials,
  { name, place, at }: { name: string; place: string; at: string },
): Slip {
  return { person, name, place, username, password, at };
}

/** 温雨晴 → wenyuqing. */
export function usernameBase(name: string): string {
  const letters = pinyin(name, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
    .slice(0, 40);
  return letters.length >= 2 ? letters : `user${letters}`;
}
