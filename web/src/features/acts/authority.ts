/** Under which authority an act is done, in words, where a person could do it under more than one. */

import type { Me } from '../session/api/useMe.ts';
import { type Command, labels, texts } from './texts.ts';

type Post = Me['posts'][number];

const roleNames: Record<Post['role'], string> = {
  proposer: '提案者',
  clerk: '提案委工作人员',
  director: '提案委主任',
  supervisor: '督查室',
  office: '办公室',
  handler: '承办人',
  leader: '单位领导',
  observer: '督办领导',
  administrator: '管理员',
  auditor: '审计',
};

/** 办公室; with the unit or proposer before it where the person holds the same role at another. */
export function authorityOf(post: Post, { posts }: Pick<Me, 'posts'>): string {
  const role = roleNames[post.role];
  const same = posts.filter((each) => each.role === post.role && !each.onBehalfOf);
  return same.length > 1 ? post.label : role;
}

/** 签收; 以办公室身份签收; 代某某办理：签收. */
export function actLabel(
  { command, post: id }: { command: Command; post: string },
  me: Me,
  named: boolean = me.posts.length > 1,
): string {
  const label = labels[command];
  const post = me.posts.find((each) => each.id === id);
  if (!post) return label;
  if (post.onBehalfOf) return texts.onBehalf(post.onBehalfOf.name, label);
  return named ? texts.as(authorityOf(post, me), label) : label;
}
