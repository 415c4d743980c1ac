/** Texts being written. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { deleteDraft as removeDraft } from '../../db/deleteDraft.ts';
import { type DraftName, draftRow } from '../../db/draftRow.ts';
import {
  type DraftRow,
  listProposalDrafts,
  listVersions,
  readDraftRow,
  readVersion,
} from '../../db/read/drafts.ts';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { saveDraft as keepDraft } from '../../db/saveDraft.ts';
import {
  type Draft,
  deleteDraft,
  letterDraft,
  listDrafts,
  listDraftVersions,
  proposalDraft,
  readDraft,
  readDraftVersion,
  saveDraft,
} from '../contract/drafts.ts';
import { draftAccess, unseenDraft } from '../draftAccess.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { invalid } from '../validation.ts';

export function draftRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(listDrafts, async (c) => {
    const { person } = c.var.viewer;
    const rows = await listProposalDrafts(log.sql, person);
    const prefix = draftRow({ kind: 'proposal', key: '' }, person);
    return c.json(
      {
        drafts: rows.map(({ row, title, ...rest }) => ({
          id: `proposal/${row.slice(prefix.length)}`,
          title: title ?? '',
          ...(rest.case !== null && { case: rest.case }),
          revision: rest.revision,
          at: rest.at,
        })),
      },
      200,
    );
  });

  router.openapi(readDraft, async (c) => {
    const name = c.req.valid('param');
    const { viewer } = c.var;
    if (!(await readDraftRow(log.sql, draftRow(name, viewer.person)))) {
      const caseId = c.req.valid('query').case;
      if ((await draftAccess(log, viewer, { name, caseId })) === 'write') return c.body(null, 204);
      throw unseenDraft();
    }
    const { shown } = await find(name, viewer);
    return c.json(shown, 200, { ETag: `"${shown.revision}"` });
  });

  router.openapi(saveDraft, async (c) => {
    const name = c.req.valid('param');
    const { viewer } = c.var;
    const said = c.req.valid('json');
    const seen = revisionIn(c.req.valid('header')['if-match']) ?? 0;
    const row = draftRow(name, viewer.person);
    const caseId =
      said.case ?? (seen === 0 ? undefined : ((await readDraftRow(log.sql, row))?.case ?? undefined));
    if ((await draftAccess(log, viewer, { name, caseId })) === 'read') {
      throw new Problem('forbidden', '当前身份不能修改该文稿。');
    }
    const saved = await keepDraft(log.sql, {
      row,
      kind: name.kind,
      person: viewer.person,
      case: caseId,
      assignment: name.kind === 'letter' ? name.key : undefined,
      body: bodyOf(name.kind, said.body),
      seen,
      keepPrevious: said.keepPrevious ?? false,
      at: viewer.at,
    });
    if (!saved) {
      const { shown } = await find(name, viewer);
      throw new Problem('stale', `${shown.personName}已经保存了新的内容，请比较之后再保存。`, {
        current: shown,
      });
    }
    const { revision, at } = saved;
    return c.json({ id: `${name.kind}/${name.key}`, revision, at }, 200, { ETag: `"${revision}"` });
  });

  router.openapi(listDraftVersions, async (c) => {
    const { row } = await find(c.req.valid('param'), c.var.viewer);
    return c.json({ versions: await listVersions(log.sql, row) }, 200);
  });

  router.openapi(readDraftVersion, async (c) => {
    const { revision, ...name } = c.req.valid('param');
    const { row } = await find(name, c.var.viewer);
    const found = await readVersion(log.sql, row, Number(revision));
    if (!found) throw unseenDraft();
    return c.json({ ...found, body: bodyOf(name.kind, found.body) }, 200);
  });

  router.openapi(deleteDraft, async (c) => {
    const name = c.req.valid('param');
    const { row, shown } = await find(name, c.var.viewer);
    if (!shown.mayWrite) throw new Problem('forbidden', '当前身份不能删除该文稿。');
    const revision = revisionIn(c.req.valid('header')['if-match']);
    if (!(await removeDraft(log.sql, { row, revision }))) {
      const { shown: current } = await find(name, c.var.viewer);
      throw new Problem('stale', '草稿已有更新，没有删除。', { current });
    }
    return c.body(null, 204);
  });

  /** Throws `unseen` when it is not there or not his. */
  async function find(name: DraftName, viewer: SignedIn): Promise<{ row: string; shown: Draft }> {
    const row = draftRow(name, viewer.person);
    const found = await readDraftRow(log.sql, row);
    if (!found) throw unseenDraft();
    // Whoever wrote a proposal may always read it again, whatever has become of his posts.
    const access =
      name.kind === 'proposal'
        ? 'write'
        : await draftAccess(log, viewer, { name, caseId: found.case ?? undefined });
    return { row, shown: show(name, found, access === 'write') };
  }

  return router;
}

function show({ kind, key }: DraftName, found: DraftRow, mayWrite: boolean): Draft {
  const { revision, at, person, personName } = found;
  const common = {
    id: `${kind}/${key}`,
    ...(found.case !== null && { case: found.case }),
    revision,
    at,
    person,
    personName,
    mayWrite,
  };
  return kind === 'proposal'
    ? { ...common, kind, body: proposalDraft.parse(found.body) }
    : { ...common, kind, body: letterDraft.parse(found.body) };
}

/** The form that the kind asks for. */
function bodyOf(kind: DraftName['kind'], body: unknown) {
  const parsed = (kind === 'proposal' ? proposalDraft : letterDraft).safeParse(body);
  if (!parsed.success) throw invalid(parsed.error, 'body');
  return parsed.data;
}

function revisionIn(header: string | undefined): number | undefined {
  return header === undefined ? undefined : Number(header.slice(1, -1));
}
