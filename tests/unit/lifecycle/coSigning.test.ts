import { describe, expect, test } from 'vitest';
import { nextWake } from '../../../workflows/lifecycle/passTime.ts';
import { posts, refolded } from '../scenario.ts';
import { livesAllowing } from './lives.ts';
import { inReview } from './stages.ts';

/** proposer-2 and proposer-3 are invited on Monday 2 March 2026, 09:00; they have 24 hours. */
const invitedTwo = () => inReview({ coSigners: ['proposer-2', 'proposer-3'] });
const standings = (played: ReturnType<typeof inReview>) =>
  played.state.proposers.map((each) => each.standing);

describe('coSign and declineCoSign', () => {
  test('each answers with his own time, and the last answer opens the review and stops the clock', () => {
    const played = invitedTwo()
      .at('2026-03-02T03:00:00.000Z')
      .do(posts.coSigner, 'coSign', {})
      .at('2026-03-02T04:00:00.000Z')
      .do(posts.otherProposer, 'declineCoSign', {});
    expect(played.kinds().slice(2)).toEqual(['coSigned', 'coSignDeclined', 'reviewOpened', 'clockStopped']);
    expect(played.state.life).toBe('inReview');
    expect(played.state.proposers.slice(1)).toEqual([
      { proposer: 'proposer-2', kind: 'person', standing: 'signed', at: '2026-03-02T03:00:00.000Z' },
      { proposer: 'proposer-3', kind: 'person', standing: 'declined', at: '2026-03-02T04:00:00.000Z' },
    ]);
    expect(played.last('clockStopped')).toEqual({
      kind: 'clockStopped',
      clock: 'coSign/case',
      on: '2026-03-02',
      how: 'met',
    });
    expect(nextWake(played.state)).toBeUndefined();
    expect(refolded(played)).toEqual(played.state);
  });

  test('one answer of two keeps the review waiting', () => {
    const played = invitedTwo().do(posts.coSigner, 'declineCoSign', {});
    expect(played.kinds().slice(2)).toEqual(['coSignDeclined']);
    expect(played.state.life).toBe('submitted');
  });

  test('nobody answers twice, or without being invited', () => {
    const played = invitedTwo().do(posts.coSigner, 'coSign', {});
    expect(played.refused(posts.coSigner, 'declineCoSign', {}).code).toBe('forbidden');
    expect(played.refused(posts.proposer, 'coSign', {}).code).toBe('forbidden');
    expect(played.refused(posts.clerk, 'coSign', {}).code).toBe('forbidden');
    expect(played.refused(posts.party, 'coSign', {}).code).toBe('unseen');
  });

  test('after a withdrawal the invitation is over', () => {
    const played = invitedTwo().do(posts.clerk, 'withdraw', { reason: { id: 't', hash: 'h', body: '撤' } });
    expect(played.refused(posts.coSigner, 'coSign', {})).toMatchObject({
      code: 'notNow',
      reason: '联名邀请已经结束。',
    });
  });

  test('only while signatures are awaited', () => {
    expect(livesAllowing(posts.coSigner, 'coSign')).toEqual(['submitted']);
    expect(livesAllowing(posts.coSigner, 'declineCoSign')).toEqual(['submitted']);
  });
});

describe('the co-sign clock', () => {
  test('drops by its end whoever has not answered, on the record, and opens the review', () => {
    const played = invitedTwo().do(posts.coSigner, 'coSign', {}).wait('2026-03-03T01:00:00.000Z');
    expect(played.kinds().slice(3)).toEqual(['missed', 'coSignersDropped', 'reviewOpened', 'clockStopped']);
    expect(played.last('coSignersDropped').proposers).toEqual(['proposer-3']);
    expect(played.last('clockStopped').how).toBe('cancelled');
    expect(standings(played)).toEqual(['first', 'signed', 'dropped']);
    expect(played.state.life).toBe('inReview');
    expect(played.recorded.at(-1)).toMatchObject({
      by: { kind: 'time' },
      at: '2026-03-03T01:00:00.000Z',
      dueAt: '2026-03-03T01:00:00.000Z',
    });
    expect(refolded(played)).toEqual(played.state);
  });

  test('does nothing a moment before', () => {
    const played = invitedTwo().wait('2026-03-03T00:59:59.999Z');
    expect(played.kinds()).not.toContain('missed');
  });

  test('whoever answers after its end is told so, for time acts first', () => {
    const played = invitedTwo().at('2026-03-03T02:00:00.000Z');
    expect(played.refused(posts.coSigner, 'coSign', {}).code).toBe('unseen');
    expect(standings(played)).toEqual(['first', 'dropped', 'dropped']);
  });

  test('a case opened in the afternoon is reminded the next morning, before the last hour', () => {
    const played = invitedTwo();
    expect(played.last('clockStarted').clock.rungs.map((each) => each.at)).toEqual([
      '2026-03-03T01:00:00.000Z',
    ]);
  });
});
