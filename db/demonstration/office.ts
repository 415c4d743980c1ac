/** The shape of a demonstration office, and the helpers that keep its data short. All names are invented. */

import type { UnitFacts } from '../../workflows/lifecycle/act.ts';
import type { Rank, Role } from '../../workflows/lifecycle/actor.ts';
import type { SignStep } from '../../workflows/lifecycle/letterState.ts';

interface OfficeSession {
  id: string;
  term: number;
  session: number;
  year: number;
  opensOn: string;
  cutOffAt: string;
  policy: string;
  calendar: string;
  body: string;
}

export interface OfficeUnit {
  id: string;
  name: string;
  kind: UnitFacts['kind'];
  supervisedBy: string;
  way?: 'offline';
  chain?: SignStep[];
  /** One body under several names. */
  body?: string;
  aliases?: string[];
  duty?: string;
}

/** A person with an account; the posts are `[role, unit or proposer, rank?]`. */
export interface OfficePerson {
  username: string;
  name: string;
  email?: string;
  posts: readonly OfficePost[];
}

export interface OfficePost {
  role: Role;
  unit?: string;
  proposer?: string;
  rank?: Rank;
  /** 代某某办理: the username and post role stood in for. */
  actsFor?: string;
  telephone?: string;
}

export interface Office {
  committee: {
    id: string;
    name: string;
    level: 'national' | 'provincial' | 'municipal' | 'district';
    region: string;
  };
  sessions: OfficeSession[];
  units: OfficeUnit[];
  proposers: { id: string; kind: 'person' | 'organisation'; name: string }[];
  people: OfficePerson[];
}

/** The four people of a handling unit: office, handler, deputy leader, head. */
export function staff(unit: string, names: readonly [string, string, string, string]): OfficePerson[] {
  const [office, handler, deputy, head] = names;
  return [
    { username: `${unit}-office`, name: office, posts: [{ role: 'office', unit }] },
    { username: `${unit}-handler`, name: handler, posts: [{ role: 'handler', unit }] },
    { username: `${unit}-deputy`, name: deputy, posts: [{ role: 'leader', unit, rank: 'deputy' }] },
    { username: `${unit}-head`, name: head, posts: [{ role: 'leader', unit, rank: 'head' }] },
  ];
}

/** A post's id says what it is; a person holds each at most once. */
export function postId(username: string, post: OfficePost): string {
  return `${username}/${post.role}${post.rank ? `-${post.rank}` : ''}${post.actsFor ? `/${post.actsFor}` : ''}`;
}

const reachable: readonly Role[] = ['office', 'handler', 'proposer'];

/** Everybody who is called about cases gets an invented number; there are only nine, so they come round. */
export function withTelephones(people: readonly OfficePerson[]): OfficePerson[] {
  return people.map((person, index) => ({
    ...person,
    posts: person.posts.map((post) =>
      reachable.includes(post.role) ? { ...post, telephone: `1380000000${(index % 9) + 1}` } : post,
    ),
  }));
}
