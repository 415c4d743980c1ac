import { describe, expect, it } from 'vitest';
import { seesPresent } from '../../../workflows/lifecycle/views/presence.ts';
import { posts } from '../scenario.ts';

type Name = keyof typeof posts;

const sees = (viewer: Name, other: Name) => seesPresent([posts[viewer]], [posts[other]]);

describe('who has a case open', () => {
  it.each<[Name, Name]>([
    ['clerk', 'director'],
    ['clerk', 'supervisor'],
    ['supervisor', 'clerk'],
    ['office', 'handler'],
    ['head', 'office'],
  ])('%s sees %s', (viewer, other) => {
    expect(sees(viewer, other)).toBe(true);
  });

  it.each<[Name, Name]>([
    ['clerk', 'office'],
    ['office', 'clerk'],
    ['office', 'educationOffice'],
    ['proposer', 'clerk'],
    ['clerk', 'proposer'],
    ['proposer', 'coSigner'],
    ['auditor', 'clerk'],
    ['clerk', 'auditor'],
    ['observer', 'supervisor'],
  ])('%s does not see %s', (viewer, other) => {
    expect(sees(viewer, other)).toBe(false);
  });

  it('counts every post that one holds', () => {
    expect(seesPresent([posts.proposer, posts.clerk], [posts.director])).toBe(true);
  });
});
