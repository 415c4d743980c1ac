/** Who works where, under which rules: committees, sessions, units, people, posts, policies, calendars. */

import { bigint, boolean, date, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { roles } from '../../workflows/lifecycle/actor.ts';
import { unitKinds } from '../../workflows/lifecycle/unitKind.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'string' });

export const committees = pgTable('committees', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  level: text('level', { enum: ['national', 'provincial', 'municipal', 'district'] }).notNull(),
  region: text('region').notNull(),
});

/** A term (届) with one of its sessions (次): the two ordinals that stand in every letter. */
export const sessions = pgTable('sessions', {
  id: text('id').primaryKey(),
  committee: text('committee')
    .notNull()
    .references(() => committees.id),
  term: integer('term').notNull(),
  session: integer('session').notNull(),
  year: integer('year').notNull(),
  opensOn: date('opens_on').notNull(),
  /** Handed in later it is a between-session proposal. */
  cutOffAt: instant('cut_off_at').notNull(),
  policy: text('policy')
    .notNull()
    .references(() => policies.version),
  calendar: text('calendar')
    .notNull()
    .references(() => calendars.version),
  /** The unit that stands for the committee's body in cc lines. */
  body: text('body'),
});

/** Immutable; a change is a new version. */
export const policies = pgTable('policies', {
  version: text('version').primaryKey(),
  name: text('name').notNull(),
  body: jsonb('body').notNull(),
});

export const calendars = pgTable('calendars', {
  version: text('version').primaryKey(),
  region: text('region').notNull(),
  body: jsonb('body').notNull(),
});

export const units = pgTable('units', {
  id: text('id').primaryKey(),
  committee: text('committee')
    .notNull()
    .references(() => committees.id),
  name: text('name').notNull(),
  kind: text('kind', {
    enum: unitKinds,
  }).notNull(),
  supervisedBy: text('supervised_by').notNull(),
  way: text('way', { enum: ['online', 'offline'] }).notNull(),
  /** The unit's own sign-off chain, where it differs from the policy's. */
  chain: jsonb('chain'),
  /** Units that are one body under several names share it. */
  body: text('body').notNull(),
  active: boolean('active').notNull().default(true),
  /** What it is responsible for, in its own words. */
  duty: text('duty'),
});

/** Members and organisations that hand in proposals. */
export const proposers = pgTable('proposers', {
  id: text('id').primaryKey(),
  committee: text('committee')
    .notNull()
    .references(() => committees.id),
  kind: text('kind', { enum: ['person', 'organisation'] }).notNull(),
  name: text('name').notNull(),
});

export const people = pgTable('people', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email'),
  /** The account that logs in as this person. */
  account: text('account').unique(),
});

/** A role at a place, held by a person. A delegation is a post that acts for another, for a time. */
export const posts = pgTable(
  'posts',
  {
    id: text('id').primaryKey(),
    person: text('person')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: roles }).notNull(),
    committee: text('committee')
      .notNull()
      .references(() => committees.id),
    unit: text('unit').references(() => units.id),
    proposer: text('proposer').references(() => proposers.id),
    rank: text('rank', { enum: ['deputy', 'head'] }),
    telephone: text('telephone'),
    actsForPost: text('acts_for_post'),
    actsForPerson: text('acts_for_person'),
    startsAt: instant('starts_at').notNull().default('2000-01-01T00:00:00Z'),
    endsAt: instant('ends_at'),
  },
  (table) => [
    index('posts_person').on(table.person),
    index('posts_unit_role').on(table.unit, table.role),
    index('posts_committee_role').on(table.committee, table.role),
    index('posts_proposer').on(table.proposer),
    index('posts_acts_for').on(table.actsForPost),
  ],
);

/** One row: by how much the whole office is ahead of real time (0 in production), and where a move leads. */
export const officeClock = pgTable('office_clock', {
  id: integer('id').primaryKey(),
  offsetMs: bigint('offset_ms', { mode: 'number' }).notNull(),
  /** The offset that a move leads to; equal to `offsetMs` when nothing moves. */
  targetMs: bigint('target_ms', { mode: 'number' }).notNull(),
  /** Real instant at which the move began. */
  movingSince: instant('moving_since'),
});
