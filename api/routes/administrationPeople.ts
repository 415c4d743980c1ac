/** People and their accounts: for the administrator, and for an office its own handlers and leaders. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { recordAudit } from '../../db/audit.ts';
import { addPerson, changePersonRow, type Doing, type NewPerson, resetPerson } from '../../db/people.ts';
import { type PersonRow, readPeople, readPersons, readStaff } from '../../db/read/people.ts';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import {
  changePerson,
  createPerson,
  createStaff,
  listPeople,
  listStaff,
  resetAccounts,
} from '../contract/administrationPeople.ts';
import { readCursor, writeCursor } from '../cursors.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { hasEnded, mayReset, shapePerson, shapeSlip, usernameBase } from '../peopleShapes.ts';
import { checkPosts } from '../postFaults.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { administered } from '../signedIn.ts';

const usualPage = 50;

export function administrationPeopleRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  const create = async (given: Omit<NewPerson, 'usernameBase'>, doing: Doing) => {
    const made = await addPerson(sql, { ...given, usernameBase: usernameBase(given.name) }, doing);
    if (!made) throw new Problem('taken', '该登录名已经使用，请另取一个。');
    const [row] = await readPersons(sql, [made.person]);
    if (!row) throw new Error('A new person was not found');
    return {
      person: made.person,
      slip: shapeSlip(made, { name: given.name, place: placeOf(row), at: doing.now }),
    };
  };

  router.openapi(listPeople, async (c) => {
    const { viewer } = c.var;
    const committees = administered(viewer);
    const { cursor, limit = String(usualPage), ...filter } = c.req.valid('query');
    const [name, id] = cursor === undefined ? [] : readCursor(cursor, [/^.{1,200}$/u, /^[\w.:/-]{1,200}$/]);
    const after = name !== undefined && id !== undefined ? { name, id } : undefined;
    const rows = await readPeople(sql, { committees, ...filter, after, limit: Number(limit) });
    const page = rows.slice(0, Number(limit));
    const last = rows.length > page.length ? page.at(-1) : undefined;
    const people = page.map((row) => shapePerson(row, viewer, (post) => committees.includes(post.committee)));
    return c.json({ people, ...(last && { next: writeCursor([last.name, last.id]) }) }, 200);
  });

  router.openapi(createPerson, async (c) => {
    const given = c.req.valid('json');
    const committees = administered(c.var.viewer);
    if (given.posts.some((each) => !committees.includes(each.committee))) throw notHere();
    await checkPosts(sql, given.posts, (index) => `/posts/${index}`);
    return c.json(await create(given, doingOf(c.var)), 201);
  });

  router.openapi(changePerson, async (c) => {
    const { id } = c.req.valid('param');
    const given = c.req.valid('json');
    const { viewer, arrivedAt } = c.var;
    const committees = administered(viewer);
    await sql.begin(async (tx) => {
      const [row] = await readPersons(tx, [id]);
      if (!row?.posts.some((each) => committees.includes(each.committee))) throw noPerson();
      await changePersonRow(tx, { id, ...given });
      const detail = [
        ...(row.name === given.name ? [] : [`姓名由 ${row.name} 改为 ${given.name}`]),
        ...(row.email === (given.email ?? null) ? [] : ['修改了邮箱']),
      ].join('，');
      await recordAudit(tx, {
        at: arrivedAt,
        by: viewer.person,
        kind: 'personChanged',
        subject: id,
        committees: committeesOf(row),
        detail,
      });
    });
    return c.json({ person: id }, 200);
  });

  router.openapi(resetAccounts, async (c) => {
    const ids = [...new Set(c.req.valid('json').people)];
    const { viewer } = c.var;
    // Whoever manages nobody learns nothing about whom there is.
    if (!viewer.posts.some(({ role }) => role === 'administrator' || role === 'office')) {
      throw new Problem('forbidden', '只有管理员和承办单位办公室可以重置密码。');
    }
    const slips = await sql.begin(async (tx) => {
      const rows = await readPersons(tx, ids);
      const known = rows.filter((row) => isKnownTo(row, viewer));
      if (known.length < ids.length) throw noPerson();
      const refused = known.filter((row) => !mayReset(row, viewer)).map((row) => row.name);
      if (refused.length > 0) {
        throw new Problem('forbidden', `${refused.join('、')}的密码，您不能重置，请联系管理员。`);
      }
      const made = [];
      for (const row of known) {
        const credentials = await resetPerson(
          tx,
          { person: row, usernameBase: usernameBase(row.name) },
          doingOf(c.var),
        );
        made.push(shapeSlip(credentials, { name: row.name, place: placeOf(row), at: c.var.arrivedAt }));
      }
      return made;
    });
    return c.json({ slips }, 200);
  });

  router.openapi(listStaff, async (c) => {
    const { viewer } = c.var;
    const { unit } = c.req.valid('query');
    const units = officesOf(viewer).filter((each) => !unit || each.id === unit);
    const rows = await readStaff(sql, { units: units.map((each) => each.id), at: viewer.at });
    return c.json(
      {
        units: units.map((each) => ({
          ...each,
          people: rows
            .filter((row) => row.posts.some((post) => post.unit === each.id && !hasEnded(post, viewer.at)))
            .map((row) =>
              shapePerson(row, viewer, (post) => post.unit === each.id && !hasEnded(post, viewer.at)),
            ),
        })),
      },
      200,
    );
  });

  router.openapi(createStaff, async (c) => {
    const { unit, name, role, rank, telephone, email, username } = c.req.valid('json');
    const { viewer } = c.var;
    officesOf(viewer);
    const office = viewer.posts.find((each) => each.role === 'office' && each.unit === unit);
    if (!office) throw new Problem('unseen', '没有找到该单位。');
    const post = { role, committee: office.committee, unit, rank, telephone };
    await checkPosts(sql, [post], () => '');
    return c.json(await create({ name, email, username, posts: [post] }, doingOf(c.var)), 201);
  });

  return router;
}

function doingOf({ viewer, arrivedAt }: Environment['Variables']): Doing {
  return { by: viewer.person, now: arrivedAt, at: viewer.at };
}

/** The units whose office this person is; refuses everybody else. */
function officesOf({ posts }: SignedIn): { id: string; name: string }[] {
  const found = posts.flatMap(({ role, unit, unitName }) =>
    role === 'office' && unit ? [[unit, { id: unit, name: unitName ?? '' }] as const] : [],
  );
  if (found.length === 0) throw new Problem('forbidden', '只有承办单位办公室可以管理本单位人员。');
  return [...new Map(found).values()];
}

/** Not there and not in one's field are one answer. */
function isKnownTo(row: PersonRow, { posts }: SignedIn): boolean {
  return row.posts.some((each) =>
    posts.some(
      (own) =>
        (own.role === 'administrator' && own.committee === each.committee) ||
        (own.role === 'office' && own.unit !== undefined && own.unit === each.unit),
    ),
  );
}

function committeesOf({ posts }: PersonRow): string[] {
  return [...new Set(posts.map((each) => each.committee))];
}

/** What a slip says beside the name, so that it reaches the right desk. */
function placeOf({ posts }: PersonRow): string {
  const post = posts.find((each) => each.unitName ?? each.proposerName);
  return post?.unitName ?? post?.proposerName ?? '';
}

function noPerson(): Problem {
  return new Problem('unseen', '没有找到该人员。');
}

function notHere(): Problem {
  return new Problem('unseen', '没有找到所指的政协委员会。');
}
