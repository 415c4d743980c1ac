import { describe, expect, it } from 'vitest';
import type { ClockKind } from '../../../workflows/lifecycle/clockState.ts';
import type { Recorded } from '../../../workflows/lifecycle/events.ts';
import type { CaseState } from '../../../workflows/lifecycle/state.ts';
import {
  clockSight,
  eventSight,
  type Group,
  groups,
  sees,
} from '../../../workflows/lifecycle/views/sight.ts';
import { type Matter, topicOf } from '../../../workflows/lifecycle/views/topic.ts';
import { posts, type Scenario } from '../scenario.ts';
import { audience, seenBy } from './sightTable.ts';
import { situations } from './situations.ts';
import { nameOf, upToConclusion, upToSecondRound } from './wholeLife.ts';

/** Whose sight each column of the table decides. */
const columns: Record<Exclude<Group, 'invited'>, readonly (keyof typeof audience)[]> = {
  staff: ['S'],
  observer: ['O'],
  lead: ['L'],
  coHandler: ['E', 'F'],
  proposer: ['P', 'C'],
};

const lives = [upToSecondRound(), upToConclusion()];
const beforeReview = situations['co-signing']();
const seenByInvited = ['submitted', 'coSigned', 'clock coSign'];

/** The events that a line of a table is about. */
type Line = (recorded: Recorded, state: CaseState) => boolean;

/** Whether somebody of this column sees an event of this line that he should not, or misses one that he should see. */
function isNoticed(line: Line, group: Group): boolean {
  if (group === 'invited') {
    return wrong(beforeReview, line, 'otherProposer', (name) => seenByInvited.includes(name));
  }
  return columns[group].some((letter) =>
    audience[letter].some((person) =>
      lives.some((played) =>
        wrong(played, line, person, (name) => seenBy[name]?.split(' ').includes(letter) ?? false),
      ),
    ),
  );
}

function wrong(
  { recorded, state }: Scenario,
  line: Line,
  person: keyof typeof posts,
  expected: (name: string) => boolean,
): boolean {
  const viewer = { person: 'person-1', posts: [posts[person]] };
  return recorded

    .filter((each) => line(each, state))
    .some((each) => sees(each, state, viewer) !== expected(nameOf(each, state)));
}

/** Whether it happens while the column has somebody to look. */
function happens(line: Line, group: Group): boolean {
  const played = group === 'invited' ? [beforeReview] : lives;
  return played.some(({ recorded, state }) => recorded.some((each) => line(each, state)));
}

/** The columns that can be opened or shut in this row without anybody noticing. */
function unnoticed<K extends string>(table: Record<K, readonly string[]>, key: K, line: Line): Group[] {
  const original = table[key];
  const found = groups.filter((group, index) => {
    if (!happens(line, group)) return false;
    Reflect.set(table, key, original.with(index, original[index] === 'no' ? 'yes' : 'no'));
    return !isNoticed(line, group);
  });
  Reflect.set(table, key, original);
  return found;
}

describe('the tables of sight changed in one place', () => {
  it.each(Object.keys(eventSight) as Matter[])('%s: every column opened or shut is noticed', (matter) => {
    const line: Line = ({ event }) => event.kind === matter;
    expect(groups.filter((group) => isNoticed(line, group))).toEqual([]);
    expect(unnoticed(eventSight, matter, line)).toEqual([]);
  });

  it.each(Object.keys(clockSight) as ClockKind[])(
    'clock %s: every column opened or shut is noticed',
    (kind) => {
      const line: Line = ({ event }, state) => topicOf(state, event).clock === kind;
      expect(groups.filter((group) => isNoticed(line, group))).toEqual([]);
      expect(unnoticed(clockSight, kind, line)).toEqual([]);
    },
  );
});
