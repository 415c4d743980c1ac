import { describe, expect, it } from 'vitest';
import type { Post } from '../../../workflows/lifecycle/actor.ts';
import { type Relation, relations, relationsOf } from '../../../workflows/lifecycle/relation.ts';
import { callable, mayCall, type TelephoneKind } from '../../../workflows/lifecycle/views/telephones.ts';
import { posts } from '../scenario.ts';
import { audience } from './sightTable.ts';
import { upToConclusion } from './wholeLife.ts';

const { state } = upToConclusion();

/** By hand from issue 4: o office, h handler, p proposer; whoever is not named may call nobody. */
const numbersOf: Record<keyof typeof audience, string> = {
  S: 'o h p',
  O: 'o',
  L: 'o h p',
  E: 'o h',
  F: 'o h',
  P: '',
  C: '',
  X: '',
};

function kindsFor(...held: Post[]): string {
  const { offices, handlers, proposers } = callable(state, { person: 'person-1', posts: held });
  return [offices.length > 0 && 'o', handlers.length > 0 && 'h', proposers.length > 0 && 'p']
    .filter((each) => each !== false)
    .join(' ');
}

describe('whom one may call', () => {
  const persons = (Object.keys(audience) as (keyof typeof audience)[]).flatMap((group) =>
    audience[group].map((name) => ({ group, name })),
  );

  // The auditor reads the record and nothing else.
  it.each(persons.filter(({ name }) => name !== 'auditor'))('$name ($group)', ({ group, name }) => {
    expect(kindsFor(posts[name])).toBe(numbersOf[group]);
  });

  it('nobody, for the auditor', () => {
    expect(kindsFor(posts.auditor)).toBe('');
  });

  it('are the offices of the units that still take part, their handlers, and those who signed', () => {
    const all = callable(state, { person: 'person-1', posts: [posts.clerk] });
    expect(all.offices).toContain('unit-hr');
    expect(all.offices).not.toContain('unit-commerce');
    expect(all.handlers).toContain('post-hr-handler');
    expect(all.proposers).toEqual(
      state.proposers
        .filter(({ standing }) => standing === 'first' || standing === 'signed')
        .map((each) => each.proposer),
    );
  });

  it('is the union over the posts that one holds', () => {
    expect(kindsFor(posts.proposer, posts.educationOffice)).toBe('o h');
    expect(kindsFor(posts.educationOffice, posts.clerk)).toBe('o h p');
  });

  it('is said by hand for every relation', () => {
    // biome-ignore format: a table is read by its columns
    const byHand: Record<Relation, string> = {
      firstProposer: '', coSigner: '', invited: '', clerk: 'o h p', director: 'o h p',
      committeeSupervisor: 'o h p', supervisor: 'o h p', leadOffice: 'o h p', leadHandler: 'o h p',
      leadLeader: 'o h p', coHandlerOffice: 'o h', coHandlerHandler: 'o h', coHandlerLeader: 'o h',
      observer: 'o', auditor: '', stranger: '',
    };
    const letters: [TelephoneKind, string][] = [
      ['office', 'o'],
      ['handler', 'h'],
      ['proposer', 'p'],
    ];
    for (const relation of relations) {
      const said = letters.filter(([kind]) => mayCall[kind].includes(relation)).map(([, letter]) => letter);
      expect(said.join(' '), relation).toBe(byHand[relation]);
    }
    expect(relationsOf(state, posts.clerk)).toEqual(['clerk']);
  });
});
