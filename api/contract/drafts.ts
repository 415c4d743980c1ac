/** Texts being written, kept outside the log. A later writer never overwrites what he has not seen. */

import { createRoute, z } from '@hono/zod-openapi';
import { id, instant, json } from './parts.ts';
import { problemSchema, problems } from './problem.ts';

const tags = ['草稿'];

/** Room for what is pasted too long: the draft keeps it, and the act says so. */
const longest = 200_000;

/** What PostgreSQL's JSON cannot keep: the zero character, and halves of characters. */
const unstorable = /[\0\p{Cs}]/u;
const storable = { error: '含有无法保存的字符' };

/** Half typed is well formed: nothing is compulsory, nothing is judged but that it can be kept. */
const typed = z
  .string()
  .max(longest)
  .refine((value) => !unstorable.test(value), storable);

/** A proposal as far as it has been written: what `submit` and `revise` will carry. */
export const proposalDraft = z
  .strictObject({
    title: typed,
    body: typed,
    demands: z.array(typed).max(100),
    publicityWish: z.enum(['open', 'partly', 'notOpen']).exactOptional(),
    publicityReason: typed,
    suggestedUnits: z.array(id).max(50),
    coSigners: z.array(id).max(300),
    session: id.exactOptional(),
    /** For whom a clerk registers it. */
    proposer: id.exactOptional(),
    betweenSession: z.boolean().exactOptional(),
  })
  .openapi('ProposalDraft');

/** A letter as far as it has been written; its form belongs to the editor of letters. */
export const letterDraft = z
  .record(z.string().max(100), z.json())
  .refine(isStorable, storable)
  .openapi('LetterDraft', { type: 'object', additionalProperties: true });

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !unstorable.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => !unstorable.test(name) && isStorable(inner));
}

const draftKey = z.string().regex(/^[\w.-]{1,100}$/, { error: '编号的形式不对' });

const draftParams = z.object({
  kind: z.enum(['proposal', 'letter']).openapi({ param: { name: 'kind', in: 'path' } }),
  key: draftKey.openapi({ param: { name: 'key', in: 'path' }, description: '自拟编号，或者承办任务的编号' }),
});

const common = {
  id: z.string().openapi({ description: '`proposal/<自拟编号>` 或者 `letter/<承办任务的编号>`' }),
  case: id.optional().openapi({ description: '修改中的提案，或者文稿所属的提案' }),
  revision: z.int().min(1),
  at: instant.openapi({ description: '最近一次保存的时刻' }),
  person: id,
  personName: z.string().openapi({ description: '最近一次保存的人' }),
  mayWrite: z.boolean(),
};

const draft = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('proposal'), body: proposalDraft }),
    z.strictObject({ ...common, kind: z.literal('letter'), body: letterDraft }),
  ])
  .openapi('Draft');

export type Draft = z.output<typeof draft>;

const version = z.strictObject({ revision: z.int(), at: instant, person: id, personName: z.string() });

const conflict = {
  409: {
    description: '`stale` 内容已有更新：附上现有的文本，以便并排查看、两份都保留',
    content: { 'application/problem+json': { schema: problemSchema.extend({ current: draft }) } },
  },
};

const ifMatch = z
  .string()
  .regex(/^"\d{1,9}"$/, { error: 'If-Match 应为带引号的修订号，如 "3"' })
  .optional();

const saved = json(
  z.strictObject({ id: z.string(), revision: z.int().min(1), at: instant }).openapi('SavedDraft'),
);
const etag = z.object({ ETag: z.string().openapi({ description: '修订号', example: '"3"' }) });

export const saveDraft = createRoute({
  method: 'put',
  path: '/api/drafts/{kind}/{key}',
  tags,
  summary: '保存草稿',
  description: [
    '`If-Match` 写所见的修订号。省略或者写 `"0"` 表示新建：已有草稿时答复 `stale`。',
    '修订号已经变化时答复 `stale`，附上现有文本，什么都不覆盖；与现有文本完全相同的视为已经保存（重发不算冲突）。',
    '修订号不是 0 而草稿已不存在（已提交或者已删除）时答复 `unseen`，不会重新出现。',
    '提案草稿只属于本人；文稿草稿由可以提交该文稿的人共用，须写明 `case`。',
  ].join('\n'),
  request: {
    params: draftParams,
    headers: z.object({ 'if-match': ifMatch.openapi({ example: '"3"' }) }),
    body: {
      required: true,
      ...json(
        z.strictObject({
          body: z.union([proposalDraft, letterDraft]),
          case: id.optional(),
          keepPrevious: z.boolean().optional().openapi({ description: '前一版本即使在同一分钟内也保留' }),
        }),
      ),
    },
  },
  responses: {
    200: { description: '已保存', headers: etag, ...saved },
    ...problems(
      'malformed',
      'unauthenticated',
      'originRefused',
      'forbidden',
      'unseen',
      'tooLarge',
      'contentType',
      'invalid',
    ),
    ...conflict,
  },
});

export const readDraft = createRoute({
  method: 'get',
  path: '/api/drafts/{kind}/{key}',
  tags,
  summary: '读取草稿',
  description: '尚未写过而可以新建的，答复 204；文稿须写明 `case` 才能判断，否则答复 `unseen`。',
  request: { params: draftParams, query: z.strictObject({ case: id.optional() }) },
  responses: {
    200: { description: '草稿', headers: etag, ...json(draft) },
    204: { description: '尚无草稿，可以新建' },
    ...problems('unauthenticated', 'unseen', 'forbidden', 'invalid'),
  },
});

export const listDrafts = createRoute({
  method: 'get',
  path: '/api/drafts',
  tags,
  summary: '本人的提案草稿',
  description: '最近保存的在前，至多 100 篇。',
  responses: {
    200: {
      description: '草稿',
      ...json(
        z.strictObject({
          drafts: z.array(
            z
              .strictObject({
                id: z.string(),
                case: id.optional(),
                title: z.string(),
                revision: z.int(),
                at: instant,
              })
              .openapi('ListedDraft'),
          ),
        }),
      ),
    },
    ...problems('unauthenticated'),
  },
});

export const listDraftVersions = createRoute({
  method: 'get',
  path: '/api/drafts/{kind}/{key}/versions',
  tags,
  summary: '草稿的历次版本',
  description: '新的在前。同一人每分钟至多留一个版本，换人保存时前一人的最后一版总是保留；至多 300 个。',
  request: { params: draftParams },
  responses: {
    200: { description: '版本', ...json(z.strictObject({ versions: z.array(version) })) },
    ...problems('unauthenticated', 'unseen'),
  },
});

export const readDraftVersion = createRoute({
  method: 'get',
  path: '/api/drafts/{kind}/{key}/versions/{revision}',
  tags,
  summary: '草稿的一个版本',
  request: {
    params: draftParams.extend({
      revision: z
        .string()
        .regex(/^[1-9]\d{0,8}$/, { error: '修订号的形式不对' })
        .openapi({ param: { name: 'revision', in: 'path' } }),
    }),
  },
  responses: {
    200: {
      description: '版本',
      ...json(version.extend({ body: z.union([proposalDraft, letterDraft]) }).openapi('DraftVersion')),
    },
    ...problems('unauthenticated', 'unseen'),
  },
});

export const deleteDraft = createRoute({
  method: 'delete',
  path: '/api/drafts/{kind}/{key}',
  tags,
  summary: '删除草稿',
  description: '连同历次版本。带 `If-Match` 时，修订号已经变化则不删除，答复 `stale`。',
  request: { params: draftParams, headers: z.object({ 'if-match': ifMatch }) },
  responses: {
    204: { description: '已删除' },
    ...problems('unauthenticated', 'originRefused', 'forbidden', 'unseen', 'invalid'),
    ...conflict,
  },
});
