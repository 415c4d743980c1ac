/** What the desks keep beside the log: queues, lookups, drafts, follows, views, presence, batches, accounts' locks. */

import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'string' });

/**
 * What waits for whom: one row for each queue that a case stands in, written with the snapshot. The audience is a
 * role at a place (unit, committee), a proposer or a post.
 */
export const duties = pgTable(
  'duties',
  {
    case: text('case').notNull(),
    /** Unique in the case. */
    id: text('id').notNull(),
    queue: text('queue').notNull(),
    /** What the queue's command is aimed at; null for the case itself. */
    target: text('target'),
    /** `unit`, `committee`, `proposer` or `post`, with its id. */
    place: text('place').notNull(),
    placeId: text('place_id').notNull(),
    /** The role asked for at the place; its rank, where one is meant. */
    role: text('role').notNull(),
    rank: text('rank'),
    since: instant('since').notNull(),
    /** Of the clock that runs for it, if one does. */
    dueOn: date('due_on'),
    warnsOn: date('warns_on'),
  },
  (table) => [
    primaryKey({ columns: [table.case, table.id] }),
    index('duties_place').on(table.placeId, table.role, table.queue, table.dueOn, table.since),
  ],
);

/** Who has acted on which case, and when last (已办). */
export const doings = pgTable(
  'doings',
  {
    person: text('person').notNull(),
    case: text('case').notNull(),
    command: text('command').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.case] }),
    index('doings_person').on(table.person, table.at, table.case),
  ],
);

/** Fields of work by which proposals are sorted; the words by which one is proposed. */
export const categories = pgTable(
  'categories',
  {
    committee: text('committee').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    keywords: text('keywords').array().notNull(),
    /** Place in the list. */
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.committee, table.code] })],
);

/** Overlapping pairs of characters of each case's title, by which a word of it is found; with what narrows and sorts. */
export const titlePairs = pgTable(
  'title_pairs',
  {
    case: text('case').primaryKey(),
    committee: text('committee').notNull(),
    at: instant('at').notNull(),
    pairs: text('pairs').array().notNull(),
  },
  (table) => [
    index('title_pairs_pairs').using('gin', table.pairs),
    index('title_pairs_newest').on(table.committee, table.at),
  ],
);

/** Further names by which a unit is known. */
export const unitAliases = pgTable(
  'unit_aliases',
  {
    unit: text('unit').notNull(),
    alias: text('alias').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unit, table.alias] })],
);

/** A text being written, outside the log: `proposal/<…>` is one person's, `letter/<assignment>` its unit's. */
export const drafts = pgTable(
  'drafts',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['proposal', 'letter'] }).notNull(),
    person: text('person').notNull(),
    case: text('case'),
    assignment: text('assignment'),
    revision: integer('revision').notNull(),
    body: jsonb('body').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('drafts_person').on(table.person, table.kind, table.at)],
);

/** Earlier revisions of a draft, thinned out. */
export const draftVersions = pgTable(
  'draft_versions',
  {
    draft: text('draft').notNull(),
    revision: integer('revision').notNull(),
    person: text('person').notNull(),
    body: jsonb('body').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.draft, table.revision] })],
);

/** Cases that somebody keeps an eye on. It gives no access. */
export const follows = pgTable(
  'follows',
  {
    person: text('person').notNull(),
    case: text('case').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.case] }), index('follows_case').on(table.case)],
);

/** A filtered list under a name of one's own. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: text('id').primaryKey(),
    person: text('person').notNull(),
    /** The screen it belongs to. */
    screen: text('screen').notNull(),
    name: text('name').notNull(),
    search: jsonb('search').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('saved_views_person').on(table.person, table.screen)],
);

/** Who has a case open just now. Real time. */
export const presence = pgTable(
  'presence',
  {
    case: text('case').notNull(),
    person: text('person').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.case, table.person] })],
);

/** One act on many cases. */
export const batches = pgTable('batches', {
  id: text('id').primaryKey(),
  person: text('person').notNull(),
  post: text('post').notNull(),
  command: text('command').notNull(),
  /** Of the request, so that its key is not used for another. */
  bodyHash: text('body_hash').notNull(),
  at: instant('at').notNull(),
  finishedAt: instant('finished_at'),
  /** Real instant at which its process was last started. */
  startedAt: instant('started_at'),
});

export const batchItems = pgTable(
  'batch_items',
  {
    batch: text('batch').notNull(),
    position: integer('position').notNull(),
    case: text('case').notNull(),
    target: text('target'),
    payload: jsonb('payload').notNull(),
    /** The version that the sender saw. */
    version: integer('version').notNull(),
    state: text('state', { enum: ['waiting', 'done', 'refused'] }).notNull(),
    code: text('code'),
    reason: text('reason'),
    at: instant('at'),
  },
  (table) => [
    primaryKey({ columns: [table.batch, table.position] }),
    index('batch_items_waiting').on(table.batch).where(sql`state = 'waiting'`),
  ],
);

/** How often an account failed to log in, until when it is locked, whether its password must be changed. */
export const accountStates = pgTable('account_states', {
  account: text('account').primaryKey(),
  failures: integer('failures').notNull().default(0),
  lockedUntil: instant('locked_until'),
  mustChangePassword: boolean('must_change_password').notNull().default(false),
});

/** Acts of administration: who did what to whom. */
export const audit = pgTable(
  'audit',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    /** Null for what the system did by itself. */
    person: text('person'),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    facts: jsonb('facts').notNull(),
  },
  (table) => [index('audit_subject').on(table.subject, table.id)],
);
