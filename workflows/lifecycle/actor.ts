/** Who acts: a person under a post, time itself, or a machine task of the process. */

/** The posts of design 2. The role belongs to the post, never to the person. */
export const roles = [
  'proposer',
  'clerk',
  'director',
  'supervisor',
  'office',
  'handler',
  'leader',
  'observer',
  'administrator',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

/** How the posts are called. */
export const roleNames: Record<Role, string> = {
  proposer: '提案者',
  clerk: '提案委工作人员',
  director: '提案委主任',
  supervisor: '督查室',
  office: '办公室',
  handler: '承办人',
  leader: '领导',
  observer: '督办领导',
  administrator: '管理员',
  auditor: '审计',
};

export type Rank = 'deputy' | 'head';

/** A post as the rules see it. */
export interface Post {
  id: string;
  role: Role;
  /** The committee in whose field the post works. */
  committee: string;
  /** The unit that the post belongs to; absent for proposers. */
  unit?: string;
  /** For role `proposer`: the proposer (member or organisation) that the post speaks for. */
  proposer?: string;
  /** For role `leader`. */
  rank?: Rank;
  /** A delegation (代某某办理): the post and person acted for. */
  actsFor?: { post: string; person: string };
}

/** The actor as a full fact, for judging. */
export type Actor =
  | {
      kind: 'person';
      person: string;
      post: Post;
      /** All posts of the person: whoever handles the case under one of them may not rate it under another. */
      posts?: readonly Post[];
    }
  | { kind: 'time' }
  | { kind: 'system'; task: string };

/** The actor as the record keeps it. */
export type ActorRef =
  | { kind: 'person'; person: string; post: string; role: Role; unit?: string; onBehalfOf?: string }
  | { kind: 'time' }
  | { kind: 'system'; task: string };

/** The post whose work is done: the delegating one where there is a delegation. */
export function heldPost(post: Post): string {
  return post.actsFor?.post ?? post.id;
}

export function referActor(actor: Actor): ActorRef {
  if (actor.kind !== 'person') return actor;
  const { person, post } = actor;
  return {
    kind: 'person',
    person,
    post: post.id,
    role: post.role,
    ...(post.unit && { unit: post.unit }),
    ...(post.actsFor && { onBehalfOf: post.actsFor.person }),
  };
}
