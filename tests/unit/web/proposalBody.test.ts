import { describe, expect, it } from 'vitest';
import {
  emptyBody,
  type ProposalBody,
  sayingOf,
  submissionOf,
} from '../../../web/src/features/proposer/body.ts';
import { checkBody } from '../../../web/src/features/proposer/checkBody.ts';
import { hintsOf } from '../../../web/src/features/proposer/hints.ts';

const limits = { title: 10, body: 20, line: 5 };
const whole: ProposalBody = {
  ...emptyBody,
  title: ' 关于培训的提案 ',
  body: '现状、问题和建议。',
  demands: ['扩大规模', '  '],
  publicityWish: 'open',
  publicityReason: '先前写的',
};
const faultsOf = (part: Partial<ProposalBody>) =>
  checkBody({ ...whole, ...part }, limits).map((each) => each.text);

describe('what stands in the way of handing in', () => {
  it('is nothing where everything is there', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('names every gap in the order of the page', () => {
    expect(checkBody(emptyBody, limits).map((each) => each.field)).toEqual(['title', 'body', 'wish']);
  });

  it('asks why, unless all may be open', () => {
    expect(faultsOf({ publicityWish: 'partly', publicityReason: ' ' })).toEqual([
      '不全文公开的，请写明理由。',
    ]);
    expect(faultsOf({ publicityWish: 'notOpen', publicityReason: '涉密' })).toEqual([]);
  });

  it('counts characters, not halves of them, and says by how many too long', () => {
    expect(faultsOf({ title: '😀'.repeat(10) })).toEqual([]);
    expect(faultsOf({ title: '字'.repeat(13) })).toEqual(['案由超出 3 字。']);
    expect(faultsOf({ demands: ['一二三四五六'] })).toEqual(['建议 1 超出 1 字。']);
  });

  it('does not guess limits that are not known', () => {
    expect(checkBody({ ...whole, title: '字'.repeat(500) }, undefined)).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is trimmed, without empty demands, and gives no reason where none is asked', () => {
    expect(submissionOf(whole, 'session-1')).toEqual({
      title: '关于培训的提案',
      body: '现状、问题和建议。',
      demands: ['扩大规模'],
      publicityWish: 'open',
      suggestedUnits: [],
      session: 'session-1',
      coSigners: [],
      betweenSession: false,
    });
  });

  it('is nothing while the wish is missing', () => {
    expect(sayingOf(emptyBody)).toBeUndefined();
  });
});

describe('hints', () => {
  const met = (part: Partial<ProposalBody>) =>
    hintsOf({ ...emptyBody, ...part }).flatMap(({ name, met: isMet }) => (isMet ? [name] : []));

  it('find what is there', () => {
    expect(met(whole)).toEqual(['oneMatter', 'situation', 'analysis', 'suggestions', 'demands']);
    expect(met({})).toEqual([]);
  });

  it('doubt a title of several matters', () => {
    expect(met({ title: '关于修路；办学的提案' })).not.toContain('oneMatter');
  });
});
