import { describe, expect, test } from 'vitest';
import { posts, refolded, text } from '../scenario.ts';
import { inLife, livesAllowing } from './lives.ts';
import { assignmentOf, filed, handedOver, handedOverToTwo, reply } from './stages.ts';

const demand = (body: string, over: { id?: string; units?: string[] } = {}) => ({
  text: text(body),
  units: [],
  ...over,
});
const beforeIssue = ['submitted', 'inReview', 'returnedForRevision', 'filed', 'handedOver', 'rehandling'];

describe('setDemands', () => {
  test('keeps the ids given and gives new ones to new points', () => {
    const played = filed();
    const [first] = played.state.demands;
    played.do(posts.clerk, 'setDemands', {
      demands: [
        demand('新的一点', { units: ['unit-hr', 'unit-hr'] }),
        demand('扩大外贸人才培训规模', { id: first?.id ?? '' }),
      ],
    });
    const { demands } = played.last('demandsSet');
    expect(demands[1]?.id).toBe(first?.id);
    expect(demands[0]?.id).not.toBe(first?.id);
    expect(demands[0]?.units).toEqual(['unit-hr']);
    expect(played.state.demands).toEqual(demands);
    expect(refolded(played)).toEqual(played.state);
  });

  test('the committee may until the reply is issued; so may the lead office, on its own case', () => {
    expect(livesAllowing(posts.clerk, 'setDemands')).toEqual(beforeIssue);
    expect(livesAllowing(posts.office, 'setDemands')).toEqual(['handedOver', 'rehandling']);
  });

  test('a co-handler may not, nor may the proposer', () => {
    const demands = [demand('一')];
    expect(handedOverToTwo().refused(posts.educationOffice, 'setDemands', { demands }).code).toBe(
      'forbidden',
    );
    expect(filed().refused(posts.proposer, 'setDemands', { demands }).code).toBe('forbidden');
  });

  test('of units that each reply, one that has replied has had its say', () => {
    const played = filed().do(posts.clerk, 'handOver', {
      mode: 'split',
      units: [
        { unit: 'unit-hr', role: 'split' },
        { unit: 'unit-commerce', role: 'split' },
      ],
    });
    reply(played);
    expect(played.state.life).toBe('handedOver');
    const demands = played.state.demands.map((each) => demand('一', { id: each.id }));
    expect(played.refused(posts.office, 'setDemands', { demands })).toMatchObject({
      code: 'notNow',
      reason: '本单位的答复已经发出，不能再分解建议。',
    });
  });

  test('after the handover a point goes to a unit that handles the case, and reaches its assignment', () => {
    const played = handedOverToTwo();
    const [first, second] = played.state.demands;
    const kept = [
      demand('扩大外贸人才培训规模', { id: first?.id ?? '', units: ['unit-education'] }),
      demand('建立外贸人才库', { id: second?.id ?? '' }),
    ];
    played.do(posts.office, 'setDemands', { demands: kept });
    expect(assignmentOf(played, 'unit-education').demands).toEqual([first?.id]);
    expect(assignmentOf(played).demands).toEqual([first?.id, second?.id]);
    const elsewhere = [demand('一', { units: ['unit-commerce'] })];
    expect(played.refused(posts.clerk, 'setDemands', { demands: elsewhere }).reason).toBe(
      '所指单位未承办本提案。',
    );
    expect(refolded(played)).toEqual(played.state);
  });

  test('what an issued reply has answered can neither vanish nor change its words, only be moved', () => {
    const played = inLife.rehandling();
    const [first, second] = played.state.demands;
    const keepFirst = demand('扩大外贸人才培训规模', { id: first?.id ?? '' });
    expect(played.refused(posts.clerk, 'setDemands', { demands: [keepFirst] })).toMatchObject({
      code: 'invalid',
      missing: [{ code: 'answered', target: second?.id }],
    });
    const changed = [keepFirst, demand('建立数据库', { id: second?.id ?? '' })];
    expect(played.refused(posts.clerk, 'setDemands', { demands: changed }).reason).toBe(
      '已经答复的建议不能改动文字。',
    );
    const moved = [demand('建立外贸人才库', { id: second?.id ?? '' }), keepFirst, demand('第三点')];
    played.do(posts.clerk, 'setDemands', { demands: moved });
    expect(played.state.demands.map((each) => each.id).slice(0, 2)).toEqual([second?.id, first?.id]);
  });

  test('before any reply a point may be taken out', () => {
    const played = handedOver();
    const [first] = played.state.demands;
    played.do(posts.clerk, 'setDemands', { demands: [demand('扩大', { id: first?.id ?? '' })] });
    expect(played.state.demands).toHaveLength(1);
    expect(assignmentOf(played).demands).toEqual([first?.id]);
  });

  test.each([
    ['nothing at all', [], '至少应列出一项建议。'],
    ['an empty point', [demand(' ')], '第1项建议不能为空。'],
    ['an unknown id', [demand('一', { id: 'demand-9' })], '没有找到所指的建议。'],
    ['an unknown unit', [demand('一', { units: ['unit-nowhere'] })], '没有找到所指的承办单位。'],
    ['too many points', Array.from({ length: 51 }, () => demand('一')), '建议不能超过50项。'],
  ])('is refused with %s', (_, demands, reason) => {
    expect(filed().refused(posts.clerk, 'setDemands', { demands })).toMatchObject({
      code: 'invalid',
      reason,
    });
  });

  test('is refused with one point listed twice', () => {
    const played = filed();
    const id = played.state.demands[0]?.id ?? '';
    const demands = [demand('一', { id }), demand('二', { id })];
    expect(played.refused(posts.clerk, 'setDemands', { demands }).reason).toBe('同一项建议不能列两次。');
  });
});
