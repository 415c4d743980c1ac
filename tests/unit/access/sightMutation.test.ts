import { describe, expect, it } from 'vitest';
import { eventSight, type Group, groups, sees } from '../../../workflows/lifecycle/sight.ts';
import type { Matter } from '../../../workflows/lifecycle/topic.ts';
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

/** Whether somebody of this column sees an event of this kind that he should not, or misses one that he should see. */
function isNoticed(matter: Matter, group: Group): boolean {
  if (group === 'invited') {
    return wrong(beforeReview, matter, 'otherProposer', (name) => seenByInvited.includes(name));
  }
  return columns[group].some((letter) =>
    audience[letter].some((person) =>
      lives.some((played) =>
        wrong(played, matter, person, (name) => seenBy[name]?.split(' ').includes(letter) ?? false),
      ),
    ),
  );
}

function wrong(
  { recorded, state }: Scenario,
  matter: Matter,
  person: keyof typeof posts,
  expected: (name: string) => boolean,
): boolean {
  const viewer = { person: 'person-1', posts: [posts[person]] };
  return recorded
    .filter((each) => each.event.kind === matter)
    .some((each) => sees(each, state, viewer) !== expected(nameOf(each, state)));
}

/** Those that happen while the column has somebody to look. */
function happens(matter: Matter, group: Group): boolean {
  const played = group === 'invited' ? [beforeReview] : lives;
  return played.some(({ recorded }) => recorded.some((each) => each.event.kind === matter));
}

describe('the table of sight changed in one place', () => {
  it.each(Object.keys(eventSight) as Matter[])('%s: every column opened or shut is noticed', (matter) => {
    const original = eventSight[matter];
    const unnoticed = groups.filter((group, index) => {
      if (!happens(matter, group)) return false;
      const flipped = original[index] === 'no' ? 'yes' : 'no';
      Reflect.set(eventSight, matter, original.with(index, flipped));
      return !isNoticed(matter, group);
    });
    eventSight[matter] = original;
    expect(groups.filter((group) => isNoticed(matter, group))).toEqual([]);
    expect(unnoticed).toEqual([]);
  });
});
