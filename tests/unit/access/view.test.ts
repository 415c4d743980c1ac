import { describe, expect, it } from 'vitest';
import type { Post } from '../../../workflows/lifecycle/actor.ts';
import type { CaseView } from '../../../workflows/lifecycle/views/caseView.ts';
import { sees } from '../../../workflows/lifecycle/views/sight.ts';
import { filesIn, view } from '../../../workflows/lifecycle/views/view.ts';
import { posts, type Scenario } from '../scenario.ts';
import { audience } from './sightTable.ts';
import { situations } from './situations.ts';
import { upToConclusion, upToFeedback, upToSecondRound } from './wholeLife.ts';

function shown(played: Scenario, ...held: Post[]): CaseView {
  const found = view(
    played.state,
    { person: 'person-1', posts: held },
    { rules: played.rules, at: played.state.lastEventAt },
  );
  if (!found) throw new Error('The viewer sees nothing');
  return found;
}

/** Ids of every text within a value. */
function textsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if ('hash' in value && 'id' in value) return [String(value.id)];
  return Object.values(value).flatMap(textsIn);
}

const insiders = (['S', 'O', 'L', 'E', 'F', 'P', 'C'] as const).flatMap((group) => audience[group]);

describe('a view', () => {
  it.each(insiders)('shows %s no text of anything that he does not see', (name) => {
    for (const played of [upToFeedback(), upToSecondRound(), upToConclusion()]) {
      const { state } = played;
      const viewer = { person: 'person-1', posts: [posts[name]] };
      const known = new Set(
        played.recorded
          .filter((each) => sees(each, state, viewer))
          .flatMap((each) => {
            const { event } = each;
            const issued = event.kind === 'replyIssued' || event.kind === 'opinionIssued';
            // What goes out with a letter is what its last draft said.
            const letter = issued ? state.letters.find(({ id }) => id === event.letter) : undefined;
            return [...textsIn(event), ...textsIn(letter)];
          }),
      );
      // The proposal as it stands is for all of them; how it came to stand so is not.
      for (const { id } of [state.title, state.body]) known.add(id);
      expect(textsIn(shown(played, posts[name])).filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it.each(insiders)('is plain JSON for %s', (name) => {
    const found = shown(upToSecondRound(), posts[name]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('shows the clerk everything that the state holds', () => {
    const played = upToSecondRound();
    const { state } = played;
    const found = shown(played, posts.clerk);
    const counts = (from: CaseView | typeof state) =>
      [
        from.proposers,
        from.editions,
        from.assignments,
        from.proposedUnits,
        from.returns,
        from.extensions,
        from.waivers,
        from.letters,
        from.contacts,
        from.urgings,
        from.calls,
        from.attachments,
        from.ratings,
        from.clocks,
      ].map((each) => each.length);
    expect(counts(found)).toEqual(counts(state));
    expect(counts(found)).not.toContain(0);
  });

  it('names the round, the lives and what the viewer is', () => {
    expect(shown(upToSecondRound(), posts.educationOffice, posts.proposer)).toMatchObject({
      life: 'rehandling',
      round: 2,
      relations: ['coHandlerOffice', 'firstProposer'],
    });
  });
});

describe('what is being made of a reply', () => {
  it('is shown to the unit that writes it, not to the proposer and not to the co-handler', () => {
    const played = situations['in sign-off']();
    expect(shown(played, posts.office).letters).toMatchObject([{ kind: 'reply', making: { edition: 1 } }]);
    expect(shown(played, posts.educationOffice).letters).toMatchObject([{ kind: 'opinion' }]);
    expect(shown(played, posts.proposer).letters).toEqual([]);
  });

  it('reads as handling to the proposer, in the life, on the step bar and in who is awaited', () => {
    const played = situations.checked();
    const outside = shown(played, posts.proposer);
    expect(outside.assignments.map((each) => each.life)).toEqual(['handling', 'handling']);
    expect(outside.step).toEqual({ index: 6, of: 9, label: '办理', words: '会办中', ended: false });
    expect(outside.awaited).toMatchObject([
      { who: 'office', unit: 'unit-hr', what: '办理', until: '2026-05-06' },
    ]);
    const inside = shown(played, posts.office);
    expect(inside.assignments.map((each) => each.life)).toEqual(['inSignOff', 'inSignOff']);
    expect(inside.step.label).toBe('审签');
    expect(inside.awaited).toMatchObject([
      { who: 'leader', unit: 'unit-hr', what: '审签' },
      { who: 'leader', unit: 'unit-education', what: '审签' },
    ]);
  });

  it('is gone once issued but for those who made it: a proposer has the letter and his own copy', () => {
    const played = upToFeedback();
    const [letter] = shown(played, posts.coSigner).letters;
    expect(letter).toMatchObject({
      kind: 'reply',
      class: 'B',
      files: [{ recipient: 'proposer/proposer-2' }],
      recipients: [{ id: 'proposer/proposer-2', delivered: { way: 'inPerson' } }],
    });
    expect(letter).not.toHaveProperty('making');
    expect(shown(played, posts.educationOffice).letters.map((each) => each.kind)).toEqual([
      'opinion',
      'reply',
    ]);
    expect(shown(played, posts.foreignOffice).letters.map((each) => each.kind)).toEqual(['reply']);
  });
});

describe('what a unit asks for', () => {
  it('as a return reads to the proposer as what it was before', () => {
    const played = situations['return requested']();
    const outside = shown(played, posts.proposer);
    expect(outside.returns).toEqual([]);
    expect(outside.assignments.map((each) => each.life)).toEqual(['signedFor', 'signedFor']);
    expect(outside.awaited.map((each) => each.who)).toEqual(['office', 'office']);
    expect(shown(played, posts.supervisor).awaited).toMatchObject([
      { who: 'supervisor', unit: 'unit-government-supervision', what: '决定退办申请', until: '2026-03-09' },
      { who: 'supervisor', what: '决定退办申请' },
    ]);
    expect(shown(played, posts.educationOffice).returns).toHaveLength(1);
  });

  it('as an extension is told to the proposer once it is decided, without the request', () => {
    expect(shown(situations['extension requested'](), posts.proposer).extensions).toEqual([]);
    const [extension, ...others] = shown(upToFeedback(), posts.proposer).extensions;
    expect(extension).toMatchObject({ decided: { granted: { unit: 'month', length: 1 } } });
    expect(extension).not.toHaveProperty('requested');
    expect(others).toEqual([]);
  });
});

describe('the units of a case', () => {
  it('show the proposer how far each is, not who does the work', () => {
    const [lead] = shown(upToFeedback(), posts.proposer).assignments;
    expect(lead).toMatchObject({ unit: 'unit-hr', role: 'lead', life: 'issued' });
    expect(lead).toHaveProperty('progress');
    expect(lead).not.toHaveProperty('handler');
    expect(shown(upToFeedback(), posts.office).assignments[0]).toMatchObject({ handler: posts.handler.id });
  });

  it('show each its own dates', () => {
    const dates = (post: Post) => shown(situations.handling(), post).assignments.map((each) => each.dueOn);
    expect(dates(posts.office)).toEqual([
      { signFor: '2026-03-05', firstContact: '2026-03-23', objection: '2026-03-12', reply: '2026-05-06' },
      { signFor: '2026-03-05', opinion: '2026-04-02' },
    ]);
    expect(dates(posts.educationOffice)).toEqual([
      { reply: '2026-05-06' },
      { signFor: '2026-03-05', objection: '2026-03-12', opinion: '2026-04-02' },
    ]);
    expect(dates(posts.proposer)).toEqual([
      { signFor: '2026-03-05', firstContact: '2026-03-23', reply: '2026-05-06' },
      { signFor: '2026-03-05' },
    ]);
  });
});

describe('the light of a view', () => {
  it('is the worst of the clocks that the viewer sees', () => {
    const played = situations['opinion overdue']();
    const { state, rules } = played;
    const at = '2026-04-08T01:00:00.000Z';
    const light = (post: Post) => view(state, { person: 'person-1', posts: [post] }, { rules, at })?.light;
    expect(light(posts.clerk)).toBe('overdue');
    expect(light(posts.educationOffice)).toBe('overdue');
    const opinion = shown(played, posts.educationOffice).clocks.find((each) => each.kind === 'opinion');
    expect(opinion).toMatchObject({ unit: 'unit-education', light: 'overdue', dueOn: '2026-04-02' });
  });
});

describe('files', () => {
  it('can be fetched by whoever sees what they belong to', () => {
    const played = upToFeedback();
    const files = (post: Post) => [...filesIn(shown(played, post))].toSorted();
    expect(files(posts.proposer)).toEqual(['file-proposal', 'file-proposer/proposer-1', 'file-reply-draft']);
    expect(files(posts.foreignOffice)).toEqual([
      'file-proposal',
      'file-reply-draft',
      'file-unit/unit-foreign',
    ]);
    expect(files(posts.clerk)).toContain('file-paper');
    expect(files(posts.office)).not.toContain('file-paper');
    expect(files(posts.office)).not.toContain('file-rating');
    expect(files(posts.office)).toContain('file-opinion');
  });
});
