import { describe, expect, test } from 'vitest';
import type { Post } from '../../../workflows/lifecycle/actor.ts';
import { posts, refolded, type Scenario } from '../scenario.ts';
import { inLife } from './lives.ts';
import { handedOverToTwo, letterOf, ratingOf, surveyed } from './stages.ts';

type To = 'proposal' | 'letter' | 'contact' | 'rating';

const attached = (played: Scenario, by: Post, to: To, id?: string) =>
  played.do(by, 'attach', { file: 'file-1', to, id }).last('attached').attachment;
const refused = (played: Scenario, by: Post, to: To, id?: string) =>
  played.refused(by, 'attach', { file: 'file-1', to, id });

describe('attach', () => {
  test('ties a file to the proposal, in every state', () => {
    for (const make of Object.values(inLife)) {
      const played = make();
      expect(attached(played, posts.clerk, 'proposal').to).toEqual({ kind: 'proposal' });
      expect(refolded(played)).toEqual(played.state);
    }
  });

  test('a unit attaches to its own letter and contact, an outsider to neither', () => {
    const played = surveyed();
    const contact = played.state.contacts[0]?.id ?? '';
    expect(attached(played, posts.office, 'letter', letterOf(played).id).by).toMatchObject({
      role: 'office',
    });
    expect(attached(played, posts.handler, 'contact', contact).to).toEqual({ kind: 'contact', id: contact });
    expect(refused(played, posts.commerceOffice, 'letter', letterOf(played).id).code).toBe('unseen');
  });

  test('what belongs to another unit answers like what is not there', () => {
    const played = handedOverToTwo();
    const target = played.state.assignments[0]?.id ?? '';
    played
      .do(posts.office, 'signFor', {}, { target })
      .do(posts.office, 'accept', { handler: posts.handler.id }, { target })
      .do(
        posts.handler,
        'recordContact',
        { outcome: 'agreed', form: 'visit', said: { id: 'said', hash: 'h', body: '同意。' } },
        { target },
      );
    const contact = played.state.contacts[0]?.id ?? '';
    const foreign = refused(played, posts.educationOffice, 'contact', contact);
    expect(foreign.code).toBe('unseen');
    expect(refused(played, posts.educationOffice, 'contact', 'contact-9')).toEqual(foreign);
  });

  test('a proposer attaches to the proposal and to his own rating, to nothing else', () => {
    const played = surveyed();
    attached(played, posts.proposer, 'rating', ratingOf(played));
    attached(played, posts.proposer, 'proposal');
    expect(refused(played, posts.proposer, 'letter', letterOf(played).id).code).toBe('unseen');
    expect(refused(played, posts.proposer, 'contact', played.state.contacts[0]?.id).code).toBe('unseen');
  });

  test('no handling unit and no supervisor touches a rating', () => {
    const played = surveyed();
    const rating = ratingOf(played);
    for (const by of [posts.office, posts.handler, posts.supervisor]) {
      expect(refused(played, by, 'rating', rating).code).toBe('unseen');
    }
    expect(attached(played, posts.clerk, 'rating', rating).to).toEqual({ kind: 'rating', id: rating });
  });

  test('a supervisor attaches to letters of the units he supervises', () => {
    const played = surveyed();
    attached(played, posts.supervisor, 'letter', letterOf(played).id);
    expect(refused(played, posts.partySupervisor, 'letter', letterOf(played).id).code).toBe('unseen');
  });

  test('an unknown file, a file attached twice and an aim without id are refused', () => {
    const played = surveyed();
    expect(played.refused(posts.clerk, 'attach', { file: 'nowhere', to: 'proposal' }).reason).toBe(
      '没有找到所上传的文件。',
    );
    attached(played, posts.clerk, 'proposal');
    expect(refused(played, posts.clerk, 'proposal').reason).toBe('该文件已经附上。');
    expect(refused(played, posts.clerk, 'letter').code).toBe('unseen');
  });
});
