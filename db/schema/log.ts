/** What happened: the append-only event list, its snapshot, texts, keys, numbers, and what the process was told. */

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
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'string' });

/** The snapshot of each case, and the few columns that lists filter and sort by. */
export const cases = pgTable(
  'cases',
  {
    id: text('id').primaryKey(),
    committee: text('committee').notNull(),
    session: text('session').notNull(),
    version: integer('version').notNull(),
    snapshot: jsonb('snapshot').notNull(),
    life: text('life').notNull(),
    /** Case number, else the upper level's, else the serial number. */
    number: text('number').notNull(),
    /** The same without padding and signs, for search. */
    searchNumber: text('search_number').notNull(),
    category: text('category'),
    key: boolean('key').notNull(),
    /** The text row of the current title. */
    titleText: text('title_text').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('cases_committee_created').on(table.committee, table.createdAt, table.id),
    index('cases_session_created').on(table.session, table.createdAt, table.id),
    index('cases_category').on(table.committee, table.category, table.createdAt),
    index('cases_feedback')
      .on(table.committee, table.updatedAt)
      .where(sql`life in ('replied', 'feedbackOpen')`),
    index('cases_search_number').on(table.searchNumber),
    index('cases_open')
      .on(table.committee, table.createdAt, table.id)
      .where(sql`life not in ('concluded', 'notFiled', 'withdrawn')`),
  ],
);

export const events = pgTable(
  'events',
  {
    case: text('case').notNull(),
    sequence: integer('sequence').notNull(),
    schema: integer('schema').notNull(),
    at: instant('at').notNull(),
    dueAt: instant('due_at'),
    occurredOn: date('occurred_on'),
    by: jsonb('by').notNull(),
    kind: text('kind').notNull(),
    event: jsonb('event').notNull(),
  },
  (table) => [primaryKey({ columns: [table.case, table.sequence] })],
);

/** Free text, names, telephone numbers. A row can be erased (body null) without breaking the list. */
export const texts = pgTable('texts', {
  id: text('id').primaryKey(),
  case: text('case').notNull(),
  hash: text('hash').notNull(),
  body: text('body'),
});

/** Who has proposed: for lists and for audiences. */
export const caseProposers = pgTable(
  'case_proposers',
  {
    case: text('case').notNull(),
    proposer: text('proposer').notNull(),
    standing: text('standing').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposer, table.case] }),
    index('case_proposers_case').on(table.case),
  ],
);

export const assignments = pgTable(
  'assignments',
  {
    case: text('case').notNull(),
    id: text('id').notNull(),
    round: integer('round').notNull(),
    unit: text('unit').notNull(),
    role: text('role').notNull(),
    life: text('life').notNull(),
    supervisedBy: text('supervised_by').notNull(),
    handler: text('handler'),
    current: boolean('current').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.case, table.id] }),
    index('assignments_unit').on(table.unit, table.case),
    index('assignments_handler').on(table.handler, table.case),
    index('assignments_supervisor').on(table.supervisedBy, table.case),
    index('assignments_open')
      .on(table.unit, table.supervisedBy)
      .where(sql`life not in ('issued', 'reassigned', 'cancelled')`),
  ],
);

/** Clocks that still run; a stopped one's row is removed. */
export const clocks = pgTable(
  'clocks',
  {
    case: text('case').notNull(),
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    /** The unit it runs for; null for the case itself. */
    unit: text('unit'),
    dueOn: date('due_on').notNull(),
    warnsOn: date('warns_on').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.case, table.id] }),
    index('clocks_due').on(table.dueOn, table.case),
  ],
);

/** An acknowledged act answers its repetition from here. */
export const keys = pgTable(
  'keys',
  {
    person: text('person').notNull(),
    key: text('key').notNull(),
    route: text('route').notNull(),
    bodyHash: text('body_hash').notNull(),
    case: text('case').notNull(),
    version: integer('version').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.key] })],
);

/** The next number to draw from each series. */
export const series = pgTable('series', {
  key: text('key').primaryKey(),
  next: integer('next').notNull(),
});

/** Every number ever given, drawn or typed; never given again. */
export const numbers = pgTable(
  'numbers',
  {
    series: text('series').notNull(),
    number: text('number').notNull(),
    case: text('case').notNull(),
    drawn: boolean('drawn').notNull(),
  },
  (table) => [primaryKey({ columns: [table.series, table.number] })],
);

/** What the process must know, was told, and has done. */
export const watch = pgTable(
  'watch',
  {
    case: text('case').primaryKey(),
    neededVersion: integer('needed_version').notNull(),
    signalledVersion: integer('signalled_version').notNull(),
    handledVersion: integer('handled_version').notNull(),
    /** Real instant since which `neededVersion` stands unhandled. */
    neededSince: instant('needed_since').notNull(),
    /** Office instant of the next wake; null when nothing is awaited of time. */
    wakeAt: instant('wake_at'),
    /** Signal name of the newest act. */
    signal: text('signal').notNull(),
    /** Offset of the office clock that the process has reached. */
    arrivedMs: bigint('arrived_ms', { mode: 'number' }).notNull(),
    leasedUntil: instant('leased_until'),
  },
  (table) => [
    index('watch_unsignalled').on(table.case).where(sql`signalled_version < needed_version`),
    index('watch_unhandled').on(table.neededSince).where(sql`handled_version < needed_version`),
    index('watch_wake').on(table.wakeAt),
  ],
);

/** Work for machines: rendering and delivering. Claimed before it is done. Times are real time. */
export const pending = pgTable(
  'pending',
  {
    case: text('case').notNull(),
    id: text('id').notNull(),
    kind: text('kind', { enum: ['render', 'deliver'] }).notNull(),
    since: instant('since').notNull(),
    state: text('state', { enum: ['waiting', 'sending', 'done'] }).notNull(),
    sendingAt: instant('sending_at'),
    attempt: integer('attempt').notNull().default(0),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.case, table.id] })],
);

export const files = pgTable('files', {
  id: text('id').primaryKey(),
  sha256: text('sha256').notNull(),
  name: text('name').notNull(),
  type: text('type').notNull(),
  size: integer('size').notNull(),
  /** The case it was uploaded to or made for. */
  case: text('case').notNull(),
  /** Person who uploaded it; null for what we rendered. */
  uploadedBy: text('uploaded_by'),
  at: instant('at').notNull(),
});

export const notices = pgTable(
  'notices',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    case: text('case').notNull(),
    sequence: integer('sequence').notNull(),
    kind: text('kind').notNull(),
    person: text('person').notNull(),
    post: text('post').notNull(),
    channel: text('channel', { enum: ['inApp', 'email'] }).notNull(),
    facts: jsonb('facts').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    state: text('state', { enum: ['shown', 'queued', 'sending', 'sent', 'failed', 'unknown'] }).notNull(),
    sendingAt: instant('sending_at'),
    nextAttemptAt: instant('next_attempt_at'),
    attempt: integer('attempt').notNull().default(0),
    reason: text('reason'),
  },
  (table) => [
    uniqueIndex('notices_once').on(table.case, table.sequence, table.person, table.channel),
    index('notices_person').on(table.person, table.id),
    index('notices_queue').on(table.nextAttemptAt).where(sql`state in ('queued', 'sending')`),
  ],
);
