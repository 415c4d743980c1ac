/** Writes an act and all that goes with it in one statement and one round trip, or nothing at all. */

import type { Event, Recorded } from '../workflows/lifecycle/events.ts';
import { pendingOf } from '../workflows/lifecycle/letters/pending.ts';
import type { Audience } from '../workflows/lifecycle/notices/notices.ts';
import { nextWake } from '../workflows/lifecycle/passTime.ts';
import type { Policy } from '../workflows/lifecycle/policies/policy.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { Text } from '../workflows/lifecycle/text.ts';
import type { Sql, Transaction } from './connect.ts';
import { deskOf } from './desk.ts';
import { pairsOf } from './titlePairs.ts';

export interface Entry {
  /** Version that the row must still have; 0 opens the case. */
  expected: number;
  state: CaseState;
  policy: Policy;
  recorded: Recorded[];
  texts: Text[];
  notices: { sequence: number; kind: string; facts: Record<string, string | number>; to: Audience[] }[];
  /** Whether e-mail rows are made. */
  email: boolean;
  key?: { person: string; key: string; route: string; bodyHash: string };
  /** What a person did, for his own list of it. */
  doing?: { person: string; command: string };
  /** The process must hear of it; the name of its signal. */
  signal: string;
  wakes: boolean;
  /** Real instant of writing, for leases and pending work. */
  writtenAt: string;
}

/** What became of it. `mail`: rows wait for the courier. */
export interface Appended {
  moved: boolean;
  mail: boolean;
}

/**
 * 1. Everything hangs on `moved`: if the version is no longer the expected one, no clause writes anything.
 * 2. Desk rows are upserted and only those that vanished are deleted: deleting and inserting one key in one
 *    statement fails.
 * 3. A key that is already there raises a unique violation, which the caller answers by reading again.
 */
export async function append(sql: Sql | Transaction, entry: Entry): Promise<Appended> {
  const bundle = JSON.stringify(bundleOf(entry));
  const [row] = await sql<Appended[]>`
    with input as materialized (select ${bundle}::text::jsonb as b),
    head as materialized (
      select h.* from input, jsonb_to_record(b -> 'head') as h(
        id text, expected int, version int, committee text, session text, snapshot jsonb, life text, number text,
        "searchNumber" text, category text, key boolean, "titleText" text, at timestamptz, signal text, wakes boolean,
        "wakeAt" timestamptz, "writtenAt" timestamptz, email boolean)
    ),
    opened as (
      insert into cases (id, committee, session, version, snapshot, life, number, search_number, category, key,
        title_text, created_at, updated_at)
      select id, committee, session, version, snapshot, life, number, "searchNumber", category, key, "titleText", at, at
      from head where expected = 0
      on conflict (id) do nothing returning id
    ),
    advanced as (
      update cases c set version = h.version, snapshot = h.snapshot, life = h.life, number = h.number,
        search_number = h."searchNumber", category = h.category, key = h.key, title_text = h."titleText",
        updated_at = h.at
      from head h where c.id = h.id and c.version = h.expected and h.expected > 0
      returning c.id
    ),
    moved as materialized (select id from opened union all select id from advanced),
    new_events as (
      insert into events ("case", sequence, schema, at, due_at, occurred_on, by, kind, event)
      select m.id, e.sequence, e.schema, e.at, e."dueAt", e."occurredOn", e.by, e.event ->> 'kind', e.event
      from moved m, input, jsonb_to_recordset(b -> 'events') as e(
        sequence int, schema int, at timestamptz, "dueAt" timestamptz, "occurredOn" date, by jsonb, event jsonb)
    ),
    new_texts as (
      insert into texts (id, "case", hash, body)
      select t.id, m.id, t.hash, t.body
      from moved m, input, jsonb_to_recordset(b -> 'texts') as t(id text, hash text, body text)
    ),
    title_words as (
      insert into title_pairs ("case", committee, at, pairs)
      select m.id, h.committee, h.at, w.pairs
      from moved m, head h, input, jsonb_to_recordset(b -> 'titles') as w(pairs text[])
      on conflict ("case") do update set pairs = excluded.pairs
    ),
    new_key as (
      insert into keys (person, key, route, body_hash, "case", version, at)
      select k.person, k.key, k.route, k."bodyHash", m.id, h.version, h.at
      from moved m, head h, input, jsonb_to_recordset(b -> 'key') as k(person text, key text, route text, "bodyHash" text)
    ),
    desk_proposers as (
      insert into case_proposers ("case", proposer, standing)
      select m.id, p.proposer, p.standing
      from moved m, input, jsonb_to_recordset(b -> 'proposers') as p(proposer text, standing text)
      on conflict ("case", proposer) do update set standing = excluded.standing
      where case_proposers.standing <> excluded.standing
    ),
    desk_assignments as (
      insert into assignments ("case", id, round, unit, role, life, supervised_by, handler, current)
      select m.id, a.id, a.round, a.unit, a.role, a.life, a."supervisedBy", a.handler, a.current
      from moved m, input, jsonb_to_recordset(b -> 'assignments') as a(
        id text, round int, unit text, role text, life text, "supervisedBy" text, handler text, current boolean)
      on conflict ("case", id) do update set round = excluded.round, unit = excluded.unit, role = excluded.role,
        life = excluded.life, supervised_by = excluded.supervised_by, handler = excluded.handler,
        current = excluded.current
    ),
    desk_clocks as materialized (
      select m.id as "case", c.id, c.kind, c.unit, c."dueOn", c."warnsOn"
      from moved m, input, jsonb_to_recordset(b -> 'clocks') as c(
        id text, kind text, unit text, "dueOn" date, "warnsOn" date)
    ),
    upserted_clocks as (
      insert into clocks ("case", id, kind, unit, due_on, warns_on)
      select "case", id, kind, unit, "dueOn", "warnsOn" from desk_clocks
      on conflict ("case", id) do update set unit = excluded.unit, due_on = excluded.due_on,
        warns_on = excluded.warns_on
    ),
    vanished_clocks as (
      delete from clocks c using moved m
      where c."case" = m.id and not exists (select 1 from desk_clocks d where d.id = c.id)
    ),
    desk_duties as materialized (
      select m.id as "case", d.id, d.queue, d.target, d.place, d."placeId", d.role, d.rank, d.since, d."dueOn",
        d."warnsOn"
      from moved m, input, jsonb_to_recordset(b -> 'duties') as d(
        id text, queue text, target text, place text, "placeId" text, role text, rank text, since timestamptz,
        "dueOn" date, "warnsOn" date)
    ),
    upserted_duties as (
      insert into duties ("case", id, queue, target, place, place_id, role, rank, since, due_on, warns_on)
      select "case", id, queue, target, place, "placeId", role, rank, since, "dueOn", "warnsOn" from desk_duties
      on conflict ("case", id) do update set target = excluded.target, since = excluded.since,
        due_on = excluded.due_on, warns_on = excluded.warns_on
      where (duties.target, duties.since, duties.due_on, duties.warns_on)
        is distinct from (excluded.target, excluded.since, excluded.due_on, excluded.warns_on)
    ),
    vanished_duties as (
      delete from duties d using moved m
      where d."case" = m.id and not exists (select 1 from desk_duties n where n.id = d.id)
    ),
    done as (
      insert into doings (person, "case", command, at)
      select d.person, m.id, d.command, h.at
      from moved m, head h, input, jsonb_to_recordset(b -> 'doing') as d(person text, command text)
      on conflict (person, "case") do update set command = excluded.command, at = excluded.at
    ),
    work as (
      insert into pending ("case", id, kind, since, state)
      select m.id, w.id, w.kind, h."writtenAt", 'waiting'
      from moved m, head h, input, jsonb_to_recordset(b -> 'pending') as w(id text, kind text)
      on conflict ("case", id) do nothing
    ),
    work_done as (
      update pending p set state = 'done' from moved m
      where p."case" = m.id and p.state <> 'done'
        and not exists (select 1 from input, jsonb_to_recordset(b -> 'pending') as w(id text) where w.id = p.id)
    ),
    called as (
      select a.* from moved m, input, jsonb_to_recordset(b -> 'notices') as a(
        sequence int, kind text, facts jsonb, post text, proposer text, role text, unit text, committee text, rank text)
    ),
    reached as (
      select c.sequence, c.kind, c.facts, p.id as post, p.person from called c join posts p on p.id = c.post
      union all
      select c.sequence, c.kind, c.facts, p.id, p.person from called c join posts p on p.proposer = c.proposer
      union all
      select c.sequence, c.kind, c.facts, p.id, p.person from called c
      join posts p on p.unit = c.unit and p.role = c.role and (c.rank is null or p.rank = c.rank)
      union all
      select c.sequence, c.kind, c.facts, p.id, p.person from called c
      join posts p on c.unit is null and p.committee = c.committee and p.role = c.role
    ),
    expanded as (
      select r.* from reached r
      union all
      select r.sequence, r.kind, r.facts, d.id, d.person from reached r join posts d on d.acts_for_post = r.post
    ),
    present as (
      select distinct on (e.sequence, e.person) e.sequence, e.kind, e.facts, e.post, e.person, n.email
      from expanded e join people n on n.id = e.person join posts p on p.id = e.post, head h
      where p.starts_at <= h.at and (p.ends_at is null or p.ends_at > h.at)
      order by e.sequence, e.person, e.kind
    ),
    queued as (
      insert into notices ("case", sequence, kind, person, post, channel, facts, at, state, next_attempt_at)
      select h.id, p.sequence, p.kind, p.person, p.post, c.channel, p.facts, h.at,
        case c.channel when 'inApp' then 'shown' else 'queued' end,
        case c.channel when 'inApp' then null else h."writtenAt" end
      from head h, present p, lateral (
        select 'inApp' as channel union all select 'email' where h.email and p.email is not null) c
      on conflict ("case", sequence, person, channel) do nothing
      returning channel
    ),
    watched as (
      insert into watch ("case", needed_version, signalled_version, handled_version, needed_since, wake_at, signal,
        arrived_ms)
      select m.id, h.version, 0, 0, h."writtenAt", h."wakeAt", h.signal, 0 from moved m, head h
      on conflict ("case") do update set
        needed_version = case when (select wakes from head) then excluded.needed_version else watch.needed_version end,
        needed_since = case when (select wakes from head) and watch.handled_version >= watch.needed_version
          then excluded.needed_since else watch.needed_since end,
        signal = case when (select wakes from head) then excluded.signal else watch.signal end,
        wake_at = excluded.wake_at
    )
    select exists (select 1 from moved) as moved, exists (select 1 from queued where channel = 'email') as mail`;
  if (!row) throw new Error('The append gave no row');
  return row;
}

function bundleOf(entry: Entry) {
  const { state, policy, recorded, texts, key, doing, notices } = entry;
  const { proposers, assignments, clocks, duties, ...columns } = deskOf(state, policy);
  return {
    head: {
      id: state.id,
      expected: entry.expected,
      version: state.version,
      committee: state.committee,
      session: state.session,
      snapshot: state,
      ...columns,
      at: state.lastEventAt,
      signal: entry.signal,
      wakes: entry.wakes,
      wakeAt: nextWake(state) ?? null,
      writtenAt: entry.writtenAt,
      email: entry.email,
    },
    events: recorded.map(({ event, ...each }) => ({ ...each, event: event satisfies Event })),
    texts,
    titles: texts.filter((each) => each.id === state.title.id).map(({ body }) => ({ pairs: pairsOf(body) })),
    key: key ? [key] : [],
    proposers,
    assignments,
    clocks,
    duties,
    doing: doing ? [doing] : [],
    pending: pendingOf(state).map(({ id, kind }) => ({ id, kind })),
    notices: notices.flatMap(({ to, ...notice }) =>
      to.map(({ who: _who, ...audience }) => ({ ...notice, ...audience })),
    ),
  };
}
