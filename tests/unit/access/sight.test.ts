import { describe, expect, it } from 'vitest';
import type { Post } from '../../../workflows/lifecycle/actor.ts';
import { available, permit } from '../../../workflows/lifecycle/decide.ts';
import { type Event, eventSchema, type Recorded } from '../../../workflows/lifecycle/events.ts';
import { eventSight, sees, type Viewer } from '../../../workflows/lifecycle/views/sight.ts';
import { view } from '../../../workflows/lifecycle/views/view.ts';
import { posts, type Scenario, text } from '../scenario.ts';
import { cast } from './cast.ts';
import { audience, seenBy } from './sightTable.ts';
import { situations } from './situations.ts';
import { nameOf, upToConclusion, upToFeedback, upToSecondRound } from './wholeLife.ts';

type Group = keyof typeof audience;

const groups = Object.keys(audience) as Group[];
const secondRound = upToSecondRound();
const conclusion = upToConclusion();

function viewer(...held: Post[]): Viewer {
  return { person: 'person-1', posts: held };
}

function namesIn(played: Scenario): string[] {
  return [...new Set(played.recorded.map((each) => nameOf(each, played.state)))];
}

/** Names of all events that these posts see. */
function seenIn(played: Scenario, ...held: Post[]): string[] {
  const seen = played.recorded.filter((each) => sees(each, played.state, viewer(...held)));
  return [...new Set(seen.map((each) => nameOf(each, played.state)))].toSorted();
}

function expectedIn(played: Scenario, group: Group): string[] {
  return namesIn(played)
    .filter((name) => seenBy[name]?.split(' ').includes(group))
    .toSorted();
}

describe('who learns of what', () => {
  it('is said for everything that happened', () => {
    const unsaid = [...namesIn(secondRound), ...namesIn(conclusion)].filter((name) => !(name in seenBy));
    expect(unsaid).toEqual([]);
  });

  it('is tried for everything that is said', () => {
    const happened = new Set([...namesIn(secondRound), ...namesIn(conclusion)]);
    expect(Object.keys(seenBy).filter((name) => !happened.has(name))).toEqual([]);
  });

  const persons = groups.flatMap((group) => audience[group].map((name) => ({ group, name })));

  it.each(persons)('$name, in a second round', ({ group, name }) => {
    expect(seenIn(secondRound, posts[name])).toEqual(expectedIn(secondRound, group));
  });

  it.each(persons)('$name, after the conclusion', ({ group, name }) => {
    expect(seenIn(conclusion, posts[name])).toEqual(expectedIn(conclusion, group));
  });

  it('knows everybody of the cast', () => {
    const known = new Set<string>(persons.map(({ name }) => name));
    expect(cast.filter((name) => !known.has(name))).toEqual(['organisationOffice']);
  });
});

describe('what did not happen in these lives', () => {
  const at = secondRound.state.lastEventAt;
  const reason = text('理由');
  const clock = secondRound.state.clocks.find((each) => each.kind === 'reply')?.id ?? '';
  const cases: [Event, string][] = [
    [{ kind: 'withdrawn', reason }, 'S O L E F P C'],
    [{ kind: 'declined', ground: 'empty', disposition: 'letter' }, 'S O P C'],
    [{ kind: 'calendarReplaced', version: 'national-2' }, 'S O'],
    [{ kind: 'policyReplaced', version: 'default-2' }, 'S O'],
    [{ kind: 'missedRevoked', clock, why: 'calendar' }, 'S O L E F P C'],
    [{ kind: 'reminded', clock, level: 'red', offset: 1, unit: 'workday', to: [], rungAt: at }, 'S O L E F'],
  ];

  it.each(cases)('%o is seen by %s', (event, who) => {
    const recorded: Recorded = { sequence: 1, schema: eventSchema, at, by: { kind: 'time' }, event };
    const seeing = groups.filter((group) =>
      audience[group].every((name) => sees(recorded, secondRound.state, viewer(posts[name]))),
    );
    expect(seeing.join(' ')).toBe(who);
  });

  it('leaves only an item taken in from above, which reads as a submission', () => {
    expect(eventSight.received).toEqual(eventSight.submitted);
    const happened = [...secondRound.recorded, ...conclusion.recorded].map((each) => each.event.kind);
    const tried = new Set<string>([...happened, ...cases.map(([event]) => event.kind)]);
    expect(Object.keys(eventSight).filter((kind) => !tried.has(kind))).toEqual(['received']);
  });
});

describe('an invited co-signer', () => {
  it('sees the proposal, who has signed, and how long he has', () => {
    const played = situations['co-signing']();
    expect(seenIn(played, posts.otherProposer)).toEqual(['clock coSign', 'coSigned', 'submitted']);
  });

  it('does not see that another has declined', () => {
    const played = situations['in review']();
    const invited = { ...played.state, proposers: played.state.proposers.map(asked) };
    const declined = played.recorded.filter((each) => each.event.kind === 'coSignDeclined');
    const other = viewer({ ...posts.coSigner, id: 'post-x' });
    expect(declined.map((each) => sees(each, invited, other))).toEqual([false]);
  });

  function asked<T extends { proposer: string; standing: string }>(each: T): T {
    return each.proposer === 'proposer-2' ? { ...each, standing: 'invited' } : each;
  }
});

describe('ratings before the survey closes', () => {
  const open = upToFeedback();
  const ratingsSeen = (...held: Post[]) => seenIn(open, ...held).filter((name) => name.startsWith('rated'));
  const bothRatings = ['rated proposer-1', 'rated proposer-2'];

  it('are for the committee, the supervision office and whoever gave them', () => {
    expect(ratingsSeen(posts.clerk)).toEqual(bothRatings);
    expect(ratingsSeen(posts.supervisor)).toEqual(bothRatings);
    expect(ratingsSeen(posts.proposer)).toEqual(['rated proposer-1']);
    expect(ratingsSeen(posts.coSigner)).toEqual(['rated proposer-2']);
  });

  it.each(['office', 'handler', 'deputy', 'head', 'educationOffice', 'foreignOffice'] as const)(
    'are not for %s',
    (name) => {
      expect(ratingsSeen(posts[name])).toEqual([]);
    },
  );

  it.each([
    ['office of the lead', posts.office],
    ['leader of the lead', posts.head],
    ['handler of the lead who is not named', posts.otherHandler],
    ['office of a co-handler', posts.foreignOffice],
  ])('are not for a clerk who is also %s', (_, handling) => {
    expect(ratingsSeen(posts.clerk, handling)).toEqual([]);
    expect(ratingsSeen(handling, posts.clerk, posts.supervisor)).toEqual([]);
    const shown = view(open.state, viewer(posts.clerk, handling), {
      rules: open.rules,
      at: open.state.lastEventAt,
    });
    expect(shown?.ratings).toEqual([]);
    expect(shown?.attachments.map((each) => each.file)).not.toContain('file-rating');
  });

  it('are not told by what a clerk who handles the case could do next', () => {
    const { state, rules } = situations['all dissatisfied']();
    const next = (...held: Post[]) =>
      available(state, viewer(...held), { rules, at: state.lastEventAt })
        .filter(({ command }) => command === 'rehandle' || command === 'conclude')
        .map(({ command, possible, reason }) => ({ command, possible, reason }));
    expect(next(posts.clerk)).toEqual([
      { command: 'rehandle', possible: true, reason: undefined },
      { command: 'conclude', possible: false, reason: '提案者对办理结果不满意，应重新办理。' },
    ]);
    const reason = '征询意见结束后，方可办理。';
    expect(next(posts.clerk, posts.office)).toEqual([
      { command: 'rehandle', possible: false, reason },
      { command: 'conclude', possible: false, reason },
    ]);
  });

  it('are for a clerk whose unit handles it no more', () => {
    expect(ratingsSeen(posts.clerk, posts.commerceOffice)).toEqual(bothRatings);
  });

  it('leave a proposer who also handles the case his own', () => {
    expect(ratingsSeen(posts.proposer, posts.office)).toEqual(['rated proposer-1']);
    expect(ratingsSeen(posts.proposer, posts.office, posts.clerk)).toEqual(['rated proposer-1']);
  });

  it('become visible to the lead and to that clerk with the closing', () => {
    const held = [posts.clerk, posts.office];
    expect(seenIn(conclusion, ...held).filter((name) => name.startsWith('rated'))).toEqual(bothRatings);
    expect(seenIn(conclusion, posts.office)).toContain('rated proposer-1');
  });

  it('of a second round are hidden again, those of the first are not', () => {
    const { state } = secondRound;
    const first = state.ratings[0];
    if (!first) throw new Error('There is no rating');
    const again = { ...first, id: 'rating-again', round: 2 };
    const present = {
      ...state,
      ratings: [...state.ratings, again],
      survey: { round: 2, openedAt: state.lastEventAt },
    };
    const rated = (rating: string): Recorded => ({
      sequence: 1,
      schema: eventSchema,
      at: state.lastEventAt,
      by: { kind: 'time' },
      event: { kind: 'rated', rating, values: {}, paper: false },
    });
    expect(sees(rated(first.id), present, viewer(posts.office))).toBe(true);
    expect(sees(rated(again.id), present, viewer(posts.office))).toBe(false);
    expect(sees(rated(again.id), present, viewer(posts.clerk, posts.office))).toBe(false);
    expect(sees(rated(again.id), present, viewer(posts.clerk))).toBe(true);
  });
});

describe('units that each reply for themselves', () => {
  const { state, recorded } = conclusion;
  // The same life, as if the lead and its co-handlers had each had a part of their own.
  const split = {
    ...state,
    assignments: state.assignments.map((each) => ({ ...each, role: 'split' as const })),
  };
  const ofHr = (kind: string) => recorded.filter((each) => nameOf(each, state) === `${kind} hr`);
  const seeing = (post: Post, events: readonly Recorded[]) =>
    events.map((each) => sees(each, split, viewer(post)));

  it.each(['replyIssued', 'signedFor', 'contactRecorded', 'draftSubmitted', 'clock reply'])(
    'do not see %s of each other',
    (kind) => {
      expect(ofHr(kind).length).toBeGreaterThan(0);
      expect(seeing(posts.office, ofHr(kind))).not.toContain(false);
      expect(seeing(posts.educationOffice, ofHr(kind))).not.toContain(true);
    },
  );

  it("do not see each other's ratings either, even when the survey has closed", () => {
    const rated = recorded.filter((each) => each.event.kind === 'rated');
    expect(seeing(posts.office, rated)).toEqual([true, true]);
    expect(seeing(posts.educationOffice, rated)).toEqual([false, false]);
  });
});

describe('not yours and not there', () => {
  it.each(audience.X)('%s gets no view, no event and no command of it', (name) => {
    const { state, rules } = secondRound;
    const moment = { rules, at: state.lastEventAt };
    expect(view(state, viewer(posts[name]), moment)).toBeUndefined();
    expect(seenIn(secondRound, posts[name])).toEqual([]);
    expect(available(state, viewer(posts[name]), moment)).toEqual([]);
  });

  it("answer alike to a unit that aims at another's assignment and at none", () => {
    const { state, rules } = situations.handling();
    const other = state.assignments.find((each) => each.unit === 'unit-hr')?.id ?? '';
    const by = { kind: 'person', person: 'person-1', post: posts.educationOffice } as const;
    const answers = [other, 'nowhere'].map((target) =>
      permit(state, { at: state.lastEventAt, by, command: 'recordContact', target }, rules),
    );
    expect(answers[0]).toMatchObject({ code: 'forbidden' });
    expect(answers[0]).toEqual(answers[1]);
  });

  it('the auditor reads the whole record but can do nothing', () => {
    const { state, rules } = secondRound;
    expect(seenIn(secondRound, posts.auditor)).toEqual(namesIn(secondRound).toSorted());
    expect(available(state, viewer(posts.auditor), { rules, at: state.lastEventAt })).toEqual([]);
  });
});
