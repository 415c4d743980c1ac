import { describe, expect, it } from 'vitest';
import {
  letterDraftAccess,
  mayDraftProposals,
  mayReadLetterDraft,
} from '../../../workflows/lifecycle/access.ts';
import { roleNames } from '../../../workflows/lifecycle/actor.ts';
import { type CastName, cast, postOf } from './cast.ts';
import { type Situation, situationNames, situations } from './situations.ts';

/** Who writes and who reads the draft of the lead's reply and of the co-handler's opinion, written by hand. */
const lead = { unit: 'unit-hr', writers: ['office', 'handler'], readers: ['deputy', 'head'] } as const;
const coHandler = {
  unit: 'unit-education',
  writers: ['educationOffice', 'educationHandler'],
  readers: ['educationDeputy', 'educationHead'],
} as const;

/** Nobody is named as handler yet. */
const withoutHandler: readonly Situation[] = ['unsigned', 'signed for', 'return requested', 'accepted'];
/** The letter is out: nothing is written any more. */
const replyOut: readonly Situation[] = [
  'replied',
  'delivered',
  'feedback open',
  'all satisfied',
  'all dissatisfied',
  'closed dissatisfied',
  'concluded',
];
const opinionOut: readonly Situation[] = ['awaiting review', 'opinion issued', ...replyOut];

type Part = { unit: string; writers: readonly CastName[]; readers: readonly CastName[] };

function expected({ writers, readers }: Part, situation: Situation, isOut: boolean) {
  return Object.fromEntries(
    cast.map((name) => {
      const isNamed = !name.toLowerCase().endsWith('handler') || !withoutHandler.includes(situation);
      if (writers.includes(name) && isNamed) return [name, isOut ? 'read' : 'write'];
      return [name, readers.includes(name) ? 'read' : undefined];
    }),
  );
}

describe('the draft of a letter', () => {
  it.each(situationNames)(
    '%s: is written and read by its own unit, and there for nobody else',
    (situation) => {
      const { state } = situations[situation]();
      for (const [part, out] of [
        [lead, replyOut],
        [coHandler, opinionOut],
      ] as const) {
        const assignment = state.assignments.find((each) => each.unit === part.unit && each.round === 1);
        if (!assignment) continue;
        const found = Object.fromEntries(
          cast.map((name) => [name, letterDraftAccess(state, [postOf(name)], assignment.id)]),
        );
        expect(found, part.unit).toEqual(
          expected(part, situation, out.includes(situation) || isOver(situation)),
        );
      }
    },
  );

  /** In the second round the letters of the first are out. */
  const isOver = (situation: Situation) => situation === 'second round';

  it('of an assignment that is not there is nobody’s', () => {
    const { state } = situations.handling();
    expect(cast.map((name) => letterDraftAccess(state, [postOf(name)], 'assignment-unknown'))).toEqual(
      cast.map(() => undefined),
    );
  });

  it('is reached by the best of several posts', () => {
    const { state } = situations.handling();
    const assignment = state.assignments.find((each) => each.unit === lead.unit)?.id ?? '';
    const posts = [postOf('head'), postOf('office')];
    expect(letterDraftAccess(state, posts, assignment)).toBe('write');
  });

  it('names every relation once that may read it', () => {
    expect(mayReadLetterDraft.toSorted()).toEqual(
      [
        'leadOffice',
        'leadHandler',
        'leadLeader',
        'coHandlerOffice',
        'coHandlerHandler',
        'coHandlerLeader',
      ].toSorted(),
    );
  });
});

describe('the draft of a proposal', () => {
  it('is begun by proposers, and by those who register for others', () => {
    const roles = Object.keys(roleNames).filter((role) => mayDraftProposals.some((each) => each === role));
    expect(roles.toSorted()).toEqual(['clerk', 'proposer', 'supervisor']);
  });
});
