import { describe, expect, it } from 'vitest';
import { pointsOf, splitDemands } from '../../../web/src/features/proposer/splitDemands.ts';

const proposal = `一、基本情况
我市技能培训规模不足。1.2万人参加。
二、问题分析
（一）经费不足。
（二）师资不足。
三、对策建议
（一）扩大培训规模。
每年不少于两万人。
（二）加强校企合作。
四、其他
无。`;

describe('the suggestions of a proposal as separate demands', () => {
  it('are the numbered points of the part that says so, and of no other', () => {
    expect(splitDemands(proposal)).toEqual(['扩大培训规模。每年不少于两万人。', '加强校企合作。']);
  });

  it.each([
    ['建议：\n1.扩大规模。\n2、加强合作。', ['扩大规模。', '加强合作。']],
    ['为此建议：\n一是扩大规模；二是加强合作。', ['扩大规模；', '加强合作。']],
    ['建议\n扩大规模。\n加强合作。', ['扩大规模。', '加强合作。']],
    ['三、建议\n①扩大规模。\n②加强合作。', ['扩大规模。', '加强合作。']],
  ])('%j', (body, points) => {
    expect(splitDemands(body)).toEqual(points);
  });

  it('are none where nothing can be told apart', () => {
    expect(splitDemands('')).toEqual([]);
    expect(splitDemands('培训规模不足，亟待扩大。')).toEqual([]);
  });

  it('can be split out of any passage', () => {
    expect(pointsOf('第一，扩大规模。\n第二，加强合作。')).toEqual(['扩大规模。', '加强合作。']);
    expect(pointsOf('  ')).toEqual([]);
  });
});
