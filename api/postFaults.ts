/** What a new post must say: which role belongs to which kind of place. */

import type { z } from '@hono/zod-openapi';
import type { Sql } from '../db/connect.ts';
import { absentPlaces } from '../db/posts.ts';
import type { newPost } from './contract/administrationParts.ts';
import { Problem } from './problem.ts';

export type NewPost = z.output<typeof newPost>;

interface Fault {
  pointer: string;
  detail: string;
}

const inUnit = new Set<NewPost['role']>(['supervisor', 'office', 'handler', 'leader']);
const mayNameUnit = new Set<NewPost['role']>([...inUnit, 'clerk', 'director', 'observer']);

export function postFaults({ role, unit, proposer, newProposer, rank }: NewPost): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, detail: string) => faults.push({ pointer: `/${field}`, detail });
  if (inUnit.has(role) && !unit) add('unit', '该岗位须属于一个单位');
  if (!mayNameUnit.has(role) && unit) add('unit', '该岗位不属于单位');
  if (role === 'proposer' && !proposer === !newProposer) add('proposer', '须指明一个提案者');
  if (role !== 'proposer' && (proposer || newProposer)) add('proposer', '只有提案者岗位可以指明提案者');
  if (role === 'leader' && !rank) add('rank', '领导岗位须指明分管领导或者主要领导');
  if (role !== 'leader' && rank) add('rank', '只有领导岗位有此项');
  return faults;
}

/** Throws `invalid` naming every fault of these posts; `at` gives where in the body a post stands. */
export async function checkPosts(
  sql: Sql,
  posts: readonly NewPost[],
  at: (index: number) => string,
): Promise<void> {
  const absent = await absentPlaces(sql, posts);
  const errors = [
    ...posts.flatMap((post, index) =>
      postFaults(post).map(({ pointer, detail }) => ({ pointer: `${at(index)}${pointer}`, detail })),
    ),
    ...absent.map(({ index, field }) => ({
      pointer: `${at(index)}/${field}`,
      detail: '该政协没有所指的单位或者提案者',
    })),
  ];
  const [first] = errors;
  if (first) throw new Problem('invalid', `岗位：${first.detail}。`, { errors });
}
