/** Posts of people: given, changed, ended with a successor, delegated for a time; and what waits for one. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { recordAudit } from '../../db/audit.ts';
import type { Sql, Transaction } from '../../db/connect.ts';
import { addPost, changePostRow, endPostAt, lockPlace } from '../../db/posts.ts';
import { readHolder } from '../../db/read/holder.ts';
import { type OpenWorkItem, readOpenWork, readSuccessors } from '../../db/read/openWork.ts';
import { type PersonRow, type PostRow, readPersons } from '../../db/read/people.ts';
import {
  changePost,
  createDelegation,
  createPost,
  endPost,
  openWork,
} from '../contract/administrationPosts.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { hasEnded, shapePost } from '../peopleShapes.ts';
import { checkPosts, type NewPost, postFaults } from '../postFaults.ts';
import { Problem } from '../problem.ts';
import { queueLabel } from '../queueLabel.ts';
import { makeRouter } from '../router.ts';
import { administered } from '../signedIn.ts';

type Variables = Environment['Variables'];

/** Nobody rates, administers or audits in another's name. */
const notDelegable = new Set<PostRow['role']>(['proposer', 'administrator', 'auditor']);

export function administrationPostRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  router.openapi(createPost, async (c) => {
    const { id: person } = c.req.valid('param');
    const given = c.req.valid('json');
    const committees = administered(c.var.viewer);
    if (!committees.includes(given.committee)) throw noPerson();
    await checkPosts(sql, [given], () => '');
    const made = await sql.begin(async (tx) => {
      const [row] = await readPersons(tx, [person]);
      if (!row || !isOurs(row, committees)) throw noPerson();
      const { at } = c.var.viewer;
      if (row.posts.some((each) => !hasEnded(each, at) && !each.actsForPost && isSame(each, given))) {
        throw new Problem('taken', '该人员已经担任这一岗位。');
      }
      const id = await addPost(tx, { ...given, person, startsAt: at });
      return audited(tx, c.var, { post: id, kind: 'postCreated' });
    });
    return c.json(made, 201);
  });

  router.openapi(changePost, async (c) => {
    const { id } = c.req.valid('param');
    const given = c.req.valid('json');
    const made = await sql.begin(async (tx) => {
      const { post } = await heldIn(tx, id, administered(c.var.viewer));
      const [fault] = postFaults({ ...post, rank: given.rank });
      if (fault) throw new Problem('invalid', `岗位：${fault.detail}。`, { errors: [fault] });
      await changePostRow(tx, { post: id, ...given });
      return audited(tx, c.var, { post: id, kind: 'postChanged' });
    });
    return c.json(made, 200);
  });

  router.openapi(endPost, async (c) => {
    const { id } = c.req.valid('param');
    const { successor } = c.req.valid('json');
    const { at } = c.var.viewer;
    const made = await sql.begin(async (tx) => {
      const { post, row } = await heldIn(tx, id, administered(c.var.viewer));
      if (hasEnded(post, at)) throw new Problem('notNow', '该岗位已经结束。');
      await lockPlace(tx, id);
      const successors = await readSuccessors(tx, { post: id, at });
      if (post.role === 'administrator' && successors.length === 0) {
        throw new Problem('notNow', '这是最后一个管理员岗位，请先指定另一位管理员。');
      }
      const chosen = successors.find((each) => each.post === successor);
      if (successor && !chosen) {
        throw new Problem('invalid', '接办人须在同一处担任同一岗位。', {
          errors: [{ pointer: '/successor', detail: '不能接办' }],
        });
      }
      const items = await readOpenWork(tx, { post: id, at });
      if (items.length > 0 && !chosen) throw stillOpen(items);
      await endPostAt(tx, { post: id, at });
      if (items.length > 0 && chosen) {
        await addPost(tx, {
          ...post,
          person: chosen.person,
          actsFor: {
            post: post.actsForPost ?? id,
            person: post.actsForPerson ?? row.id,
          },
          startsAt: at,
          endsAt: undefined,
        });
      }
      return audited(tx, c.var, {
        post: id,
        kind: 'postEnded',
        more: chosen && `由${chosen.name}接办 ${items.length} 件`,
      });
    });
    return c.json(made, 200);
  });

  router.openapi(createDelegation, async (c) => {
    const { id } = c.req.valid('param');
    const { person, startsAt, endsAt } = c.req.valid('json');
    const { at } = c.var.viewer;
    const committees = administered(c.var.viewer);
    const from = startsAt && startsAt > at ? startsAt : at;
    if (endsAt <= from) {
      throw new Problem('invalid', '委托期间应当晚于现在，截止时间应当晚于开始时间。', {
        errors: [{ pointer: '/endsAt', detail: '过早' }],
      });
    }
    const made = await sql.begin(async (tx) => {
      const { post, row } = await heldIn(tx, id, committees);
      if (hasEnded(post, at) || post.actsForPost) throw new Problem('invalid', '该岗位不能委托。');
      if (notDelegable.has(post.role)) throw new Problem('invalid', '提案者、管理员、审计岗位不能委托。');
      const [standIn] = await readPersons(tx, [person]);
      if (!standIn || !isOurs(standIn, committees)) throw noPerson();
      if (person === row.id) {
        throw new Problem('invalid', '不能委托给本人。', {
          errors: [{ pointer: '/person', detail: '本人' }],
        });
      }
      const overlaps = standIn.posts.some(
        (each) => each.actsForPost === id && each.startsAt < endsAt && (each.endsAt ?? endsAt) > from,
      );
      if (overlaps) throw new Problem('taken', '该期间已经委托给此人。');
      const made = await addPost(tx, {
        ...post,
        telephone: undefined,
        person,
        actsFor: { post: id, person: row.id },
        startsAt: from,
        endsAt,
      });
      return audited(tx, c.var, { post: made, kind: 'delegationCreated' });
    });
    return c.json(made, 201);
  });

  router.openapi(openWork, async (c) => {
    const { id } = c.req.valid('param');
    const { viewer } = c.var;
    const holder = await readHolder(sql, id);
    const [row] = holder ? await readPersons(sql, [holder]) : [];
    const post = row?.posts.find((each) => each.id === id);
    if (!row || !post || !maySeeWork({ row, post }, c.var)) throw noPost();
    const [items, successors] = await Promise.all([
      readOpenWork(sql, { post: id, at: viewer.at }),
      readSuccessors(sql, { post: id, at: viewer.at }),
    ]);
    return c.json(
      {
        post: shapePost(post, viewer.at),
        items: items.map(({ target, queue, ...item }) => ({
          ...item,
          ...(target && { target }),
          what: queueLabel(queue),
        })),
        successors,
      },
      200,
    );
  });

  return router;
}

/** The post with its holder, if it is in the field of these committees. */
async function heldIn(
  sql: Sql | Transaction,
  id: string,
  committees: readonly string[],
): Promise<{ post: PostRow; row: PersonRow }> {
  const holder = await readHolder(sql, id);
  const [row] = holder ? await readPersons(sql, [holder]) : [];
  const post = row?.posts.find((each) => each.id === id);
  if (!row || !post || !committees.includes(post.committee)) throw noPost();
  return { post, row };
}

async function audited(
  tx: Transaction,
  { viewer, arrivedAt }: Variables,
  {
    post: id,
    kind,
    more,
  }: {
    post: string;
    kind: 'postCreated' | 'postChanged' | 'postEnded' | 'delegationCreated';
    more?: string | undefined;
  },
) {
  const holder = await readHolder(tx, id);
  const [row] = holder ? await readPersons(tx, [holder]) : [];
  const post = row?.posts.find((each) => each.id === id);
  if (!row || !post) throw new Error('A post that was just written was not found');
  const shaped = shapePost(post, viewer.at);
  await recordAudit(tx, {
    at: arrivedAt,
    by: viewer.person,
    kind,
    subject: row.id,
    committees: [post.committee],
    detail: [
      shaped.label,
      ...(shaped.onBehalfOf ? [`代${shaped.onBehalfOf.name}办理`] : []),
      ...(kind === 'delegationCreated' ? [periodOf(post)] : []),
      ...(more ? [more] : []),
    ].join('，'),
  });
  return shaped;
}

function periodOf({ startsAt, endsAt }: PostRow): string {
  return `${startsAt.slice(0, 10)} 至 ${endsAt?.slice(0, 10) ?? '长期'}`;
}

function isOurs({ posts }: PersonRow, committees: readonly string[]): boolean {
  return posts.some((each) => committees.includes(each.committee));
}

function isSame(post: PostRow, given: NewPost): boolean {
  return (
    post.role === given.role &&
    post.committee === given.committee &&
    post.unit === given.unit &&
    post.rank === given.rank &&
    (given.role !== 'proposer' || (given.proposer !== undefined && post.proposer === given.proposer))
  );
}

function maySeeWork({ row, post }: { row: PersonRow; post: PostRow }, { viewer }: Variables): boolean {
  return (
    row.id === viewer.person ||
    viewer.posts.some(
      (own) =>
        (own.role === 'administrator' && own.committee === post.committee) ||
        (own.role === 'office' && own.unit !== undefined && own.unit === post.unit),
    )
  );
}

function stillOpen(items: readonly OpenWorkItem[]): Problem {
  return new Problem('openWork', `该岗位还有 ${items.length} 件在办事项，请指定接办人。`, {
    missing: items.map(({ proposal, number, title, queue }) => ({
      code: 'openWork',
      text: `${number} ${title}（${queueLabel(queue)}）`.trim(),
      target: proposal,
    })),
  });
}

function noPerson(): Problem {
  return new Problem('unseen', '没有找到该人员。');
}

function noPost(): Problem {
  return new Problem('unseen', '没有找到该岗位。');
}
