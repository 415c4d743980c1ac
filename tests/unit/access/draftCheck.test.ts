/** Who may ask what a letter still lacks: whoever writes it and whoever signs it, for that very assignment. */

import { describe, expect, it } from 'vitest';
import { judgeDraftCheck } from '../../../workflows/lifecycle/access.ts';
import { assignmentOf, handedOverToTwo } from '../lifecycle/stages.ts';
import { posts } from '../scenario.ts';

const played = handedOverToTwo();

function asked(name: keyof typeof posts, unit: string): string {
  const post = posts[name];
  const target = assignmentOf(played, unit).id;
  return judgeDraftCheck(played.state, { kind: 'person', person: post.id, post }, target)?.code ?? 'yes';
}

describe('the check of a draft', () => {
  it.each([
    ['office', 'unit-hr', 'yes'],
    ['deputy', 'unit-hr', 'yes'],
    ['head', 'unit-hr', 'yes'],
    // Nobody has been named yet: a handler is a stranger until he is.
    ['handler', 'unit-hr', 'unseen'],
    ['educationOffice', 'unit-education', 'yes'],
    ['educationDeputy', 'unit-education', 'yes'],
    ['educationOffice', 'unit-hr', 'forbidden'],
    ['office', 'unit-education', 'forbidden'],
    ['clerk', 'unit-hr', 'forbidden'],
    ['supervisor', 'unit-hr', 'forbidden'],
    ['proposer', 'unit-hr', 'forbidden'],
    ['cultureOffice', 'unit-hr', 'unseen'],
  ] as const)('by %s for %s: %s', (name, unit, answer) => {
    expect(asked(name, unit)).toBe(answer);
  });

  it('of an assignment that is not there is of nothing', () => {
    const by = { kind: 'person', person: 'person-1', post: posts.office } as const;
    expect(judgeDraftCheck(played.state, by, 'nowhere')?.code).toBe('unseen');
    expect(judgeDraftCheck(played.state, { kind: 'time' }, 'nowhere')?.code).toBe('forbidden');
  });
});
