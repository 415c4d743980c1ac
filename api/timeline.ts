/** What has happened to a case, as far as this person may know it, with names and the reasons of dates. */

import type { Sql } from '../db/connect.ts';
import { readEventsBefore } from '../db/read/eventsBefore.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import { readWords, type Words } from '../db/read/words.ts';
import { readEvents } from '../db/readEvents.ts';
import { type ActorRef, roleNames } from '../workflows/lifecycle/actor.ts';
import type { DueExplanation } from '../workflows/lifecycle/dates/due.ts';
import type { Event, Recorded } from '../workflows/lifecycle/events.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import { sees } from '../workflows/lifecycle/views/sight.ts';
import { type TimelineEntry, timelineEntry } from '../workflows/lifecycle/views/timelineEntry.ts';
import type { Look } from './look.ts';
import { mentionsIn } from './mentions.ts';

interface TimelineLine extends TimelineEntry {
  byName: string;
  explanation?: DueExplanation;
}

export interface Timeline extends Pick<Words, 'texts' | 'names'> {
  /** What happened first stands first. */
  lines: TimelineLine[];
  /** Sequence before which there is more that he may know. */
  next?: number;
}

interface Wanted {
  viewer: SignedIn;
  /** Only what happened before this sequence. */
  before: number | undefined;
  /** The last so many; undefined for all. */
  limit: number | undefined;
}

/** Only what is written: what fell due a moment ago and is not yet written is not in it. */
export async function timelineOf(sql: Sql, { state }: Look, wanted: Wanted): Promise<Timeline> {
  const { recorded, next } = await seenEvents(sql, state, wanted);
  const entries = recorded.map((each) => ({ ...timelineEntry(each), ...explanationOf(each.event) }));
  const { texts, names } = await readWords(sql, state.id, mentionsIn(entries));
  const lines = entries.map((each) => ({ ...each, byName: nameOf(each.by, names) }));
  return { lines, texts, names, ...(next !== undefined && { next }) };
}

/** What he may not know does not count: a page is as long as was asked for, and the next one holds something. */
async function seenEvents(
  sql: Sql,
  state: CaseState,
  { viewer, before, limit }: Wanted,
): Promise<{ recorded: Recorded[]; next?: number }> {
  const isSeen = (each: Recorded) => sees(each, state, viewer);
  if (limit === undefined) {
    const all = await readEvents(sql, state.id);
    return { recorded: all.filter((each) => isSeen(each) && (!before || each.sequence < before)) };
  }
  const seen: Recorded[] = [];
  let from = before;
  while (seen.length <= limit) {
    const some = await readEventsBefore(sql, { case: state.id, before: from, limit: limit + 1 });
    seen.push(...some.filter(isSeen));
    from = some.at(-1)?.sequence;
    if (some.length <= limit) break;
  }
  const recorded = seen.slice(0, limit).reverse();
  const [first] = recorded;
  return { recorded, ...(seen.length > limit && first && { next: first.sequence }) };
}

function explanationOf(event: Event): { explanation?: DueExplanation } {
  if (event.kind === 'clockStarted') return { explanation: event.clock.explanation };
  if (event.kind === 'dueMoved') return { explanation: event.due.explanation };
  return {};
}

function nameOf(by: ActorRef, names: Words['names']): string {
  if (by.kind === 'time') return '到期自动记录';
  if (by.kind === 'system') return '系统';
  const unit = by.unit === undefined ? '' : (names.units[by.unit] ?? '');
  // A supervision office is called what its people are called.
  const role = unit.endsWith(roleNames[by.role]) ? '' : roleNames[by.role];
  const own = `${unit}${role}${names.people[by.person] ?? ''}`;
  return by.onBehalfOf === undefined ? own : `${own}（代${names.people[by.onBehalfOf] ?? '他人'}）`;
}
