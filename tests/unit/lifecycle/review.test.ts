import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { posts, refolded, text } from '../scenario.ts';
import { inLife, livesAllowing } from './lives.ts';
import { filed, inReview, proposal } from './stages.ts';

const revision = () => {
  const {
    session: _s,
    coSigners: _c,
    betweenSession: _b,
    ...content
  } = proposal({ title: text('改后的案由') });
  return content;
};

describe('returnForRevision and revise', () => {
  test('the same case is edited, and its earlier text is kept', () => {
    const played = inReview();
    const { title, body, id } = played.state;
    played
      .do(posts.clerk, 'returnForRevision', { reason: text('请一事一案') })
      .at('2026-03-05T01:00:00.000Z')
      .do(posts.proposer, 'revise', revision());
    expect(played.kinds()).toEqual(['submitted', 'returnedForRevision', 'revised']);
    expect(played.state).toMatchObject({ id, life: 'inReview' });
    expect(played.state.ending).toBeUndefined();
    expect(played.state.editions).toEqual([{ title, body, at: '2026-03-05T01:00:00.000Z' }]);
    expect(played.state.title).not.toEqual(title);
    expect(refolded(played)).toEqual(played.state);
  });

  test('while it is returned, the reason stands', () => {
    const played = inLife.returnedForRevision();
    expect(played.state.ending?.reason).toBeDefined();
  });

  test('a revision is judged like a submission', () => {
    const played = inLife.returnedForRevision();
    const empty = { ...revision(), title: text('') };
    expect(played.refused(posts.proposer, 'revise', empty).reason).toBe('案由不能为空。');
    const nowhere = { ...revision(), suggestedUnits: ['unit-nowhere'] };
    expect(played.refused(posts.proposer, 'revise', nowhere).code).toBe('invalid');
  });

  test('a revision may ask further members to sign, and the review waits for them', () => {
    const played = inLife
      .returnedForRevision()
      .do(posts.proposer, 'revise', { ...revision(), coSigners: ['proposer-2', 'proposer-3'] });
    expect(played.kinds().slice(-2)).toEqual(['revised', 'clockStarted']);
    expect(played.state.life).toBe('submitted');
    expect(played.state.proposers.map(({ proposer, standing }) => [proposer, standing])).toEqual([
      ['proposer-1', 'first'],
      ['proposer-2', 'invited'],
      ['proposer-3', 'invited'],
    ]);
    played.do(posts.coSigner, 'coSign', {}).do(posts.otherProposer, 'declineCoSign', {});
    expect(played.state.life).toBe('inReview');
    expect(refolded(played)).toEqual(played.state);
  });

  test('who has signed stays and is not asked again; who declined may be', () => {
    const played = inLife
      .returnedForRevision()
      .do(posts.proposer, 'revise', { ...revision(), coSigners: ['proposer-2', 'proposer-3'] })
      .do(posts.coSigner, 'coSign', {})
      .do(posts.otherProposer, 'declineCoSign', {})
      .do(posts.clerk, 'returnForRevision', { reason: text('请再补充') });
    const asking = (...coSigners: string[]) => ({ ...revision(), coSigners });
    expect(played.refused(posts.proposer, 'revise', asking('proposer-2')).reason).toBe(
      '已经联名的不必再邀请。',
    );
    expect(played.refused(posts.proposer, 'revise', asking('proposer-1')).code).toBe('invalid');
    expect(played.refused(posts.proposer, 'revise', asking('proposer-9')).code).toBe('invalid');
    expect(played.refused(posts.proposer, 'revise', asking('proposer-3', 'proposer-3')).code).toBe('invalid');
    played.do(posts.proposer, 'revise', asking('proposer-3'));
    expect(played.state.proposers.map((each) => each.standing)).toEqual(['first', 'signed', 'invited']);
  });

  test('a return needs its reason', () => {
    const nothing = { reason: text('') };
    expect(inReview().refused(posts.clerk, 'returnForRevision', nothing).reason).toBe(
      '退回修改的理由不能为空。',
    );
  });

  test('each only in its state', () => {
    expect(livesAllowing(posts.clerk, 'returnForRevision')).toEqual(['inReview']);
    expect(livesAllowing(posts.proposer, 'revise')).toEqual(['returnedForRevision']);
  });

  test('only the committee returns, only the first proposer revises', () => {
    const played = inLife.returnedForRevision();
    expect(played.refused(posts.clerk, 'revise', revision()).code).toBe('forbidden');
    expect(inReview().refused(posts.proposer, 'returnForRevision', { reason: text('一') }).code).toBe(
      'forbidden',
    );
  });
});

describe('file', () => {
  test('gives the case number that was drawn, and the category', () => {
    const played = inReview().do(posts.clerk, 'file', { category: 'economy' }, { numbers: { case: '25' } });
    expect(played.last('filed')).toEqual({ kind: 'filed', caseNumber: '25', category: 'economy' });
    expect(played.state).toMatchObject({
      life: 'filed',
      caseNumber: '25',
      category: 'economy',
      filedAt: '2026-03-02T01:00:00.000Z',
    });
    expect(refolded(played)).toEqual(played.state);
  });

  test('a number may be typed where the policy lets, in its form', () => {
    expect(inReview().do(posts.clerk, 'file', { caseNumber: '218' }).state.caseNumber).toBe('218');
    expect(inReview().refused(posts.clerk, 'file', { caseNumber: '第25' })).toMatchObject({
      code: 'invalid',
      reason: '案号不符合本届次的编号格式。',
    });
    expect(inReview().refused(posts.clerk, 'file', { caseNumber: '025' }).code).toBe('invalid');
  });

  test('and nowhere else', () => {
    const numbers = { ...defaultPolicy.numbers, case: { ...defaultPolicy.numbers.case, manual: false } };
    const played = inReview({}, { ...defaultPolicy, numbers });
    expect(played.refused(posts.clerk, 'file', { caseNumber: '218' }).reason).toBe(
      '案号由系统编定，不能手工填写。',
    );
  });

  test('a category must be one of the policy', () => {
    expect(inReview().refused(posts.clerk, 'file', { category: 'astrology' }).reason).toBe(
      '没有所选的提案分类。',
    );
  });

  test('only in review, only by the committee', () => {
    expect(livesAllowing(posts.clerk, 'file')).toEqual(['inReview']);
    expect(inReview().refused(posts.proposer, 'file', {}).code).toBe('forbidden');
    expect(inReview().refused(posts.director, 'file', {}).code).toBe('forbidden');
  });
});

describe('decline', () => {
  test('keeps the ground, what becomes of it, and why', () => {
    const reason = text('已作为来信处理');
    const played = inReview().do(posts.clerk, 'decline', {
      ground: 'personal',
      disposition: 'letter',
      reason,
    });
    expect(played.kinds()).toEqual(['submitted', 'declined']);
    expect(played.state.life).toBe('notFiled');
    expect(played.state.ending).toMatchObject({
      ground: 'personal',
      disposition: 'letter',
      reason: { id: reason.id, hash: reason.hash },
    });
    expect(refolded(played)).toEqual(played.state);
  });

  test('both codes must be of the policy', () => {
    const { missing } = inReview().refused(posts.clerk, 'decline', { ground: 'dull', disposition: 'bin' });
    expect(missing?.map((each) => each.code)).toEqual(['ground', 'disposition']);
  });

  test('only in review', () => {
    expect(livesAllowing(posts.clerk, 'decline')).toEqual(['inReview']);
  });
});

describe('withdraw', () => {
  test('ends the case with its reason and stops what runs', () => {
    const played = inReview({ coSigners: ['proposer-2'] }).do(posts.proposer, 'withdraw', {
      reason: text('问题已经解决'),
    });
    expect(played.kinds()).toEqual(['submitted', 'clockStarted', 'withdrawn', 'clockStopped']);
    expect(played.last('clockStopped').how).toBe('cancelled');
    expect(played.state.life).toBe('withdrawn');
    expect(played.wait('2026-06-01T00:00:00.000Z').kinds()).toHaveLength(4);
    expect(refolded(played)).toEqual(played.state);
  });

  test('the number stays on the withdrawn case', () => {
    const played = filed();
    const { caseNumber } = played.state;
    played.do(posts.clerk, 'withdraw', { reason: text('委员书面申请撤案') });
    expect(played.state.caseNumber).toBe(caseNumber);
  });

  test('before the handover only, by the first proposer or the committee', () => {
    const before = ['submitted', 'inReview', 'returnedForRevision', 'filed'];
    expect(livesAllowing(posts.proposer, 'withdraw')).toEqual(before);
    expect(livesAllowing(posts.clerk, 'withdraw')).toEqual(before);
    const played = inReview({ coSigners: ['proposer-2'] }).do(posts.coSigner, 'coSign', {});
    expect(played.refused(posts.coSigner, 'withdraw', { reason: text('一') }).code).toBe('forbidden');
  });

  test('needs its reason', () => {
    expect(inReview().refused(posts.proposer, 'withdraw', { reason: text('') }).reason).toBe(
      '撤案理由不能为空。',
    );
  });
});
