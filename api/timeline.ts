/** What has happened to a case, as far as this person may know it, with names and the reasons of dates. */

import type { Sql } from '../db/connect.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import { readWords, type Words } from '../db/read/words.ts';
import { readEvents } from '../db/readEvents.ts';
import { type ActorRef, roleNames } from '../workflows/lifecycle/actor.ts';
import type { DueExplanation } from '../workflows/lifecycle/dates/due.ts';
import type { Event } from '../workflows/lifecycle/events.ts';
import { sees } from '../workflows/lifecycle/views/sight.ts';
import { type TimelineEntry, timelineEntry } from '../workflows/lifecycle/views/timelineEntry.ts';
import type { Look } from './look.ts';
import { mentionsIn } from './mentions.ts';

interface TimelineLine extends TimelineEntry {
  byName: string;
  explanation?: DueExplanation;
}

export interface Timeline extends Pick<Words, 'texts' | 'names'> {
  lines: TimelineLine[];
}

/** Only what is written: what fell due a moment ago and is not yet written is not in it. */
export async function timelineOf(sql: Sql, { state }: Look, viewer: SignedIn): Promise<Timeline> {
  const recorded = (await readEvents(sql, state.id)).filter((each) => sees(each, state, viewer));
  const entries = recorded.map((each) => ({ ...timelineEntry(each), ...explanationOf(each.event) }));
  const { texts, names } = await readWords(sql, state.id, mentionsIn(entries));
  return { lines: entries.map((each) => ({ ...each, byName: nameOf(each.by, names) })), texts, names };
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
