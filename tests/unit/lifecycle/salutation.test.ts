/** How a reply may address its proposer. */

import { describe, expect, it } from 'vitest';
import { prefilledSalutation, salutationFault } from '../../../workflows/lifecycle/letters/salutation.ts';

const honorific = { right: '委员', wrong: ['代表'] };
const person = { kind: 'person', name: '林小满' } as const;
const party = { kind: 'organisation', name: '民盟市委员会' } as const;

describe('a salutation', () => {
  it.each([
    ['林小满委员：', undefined],
    ['尊敬的林小满委员:', undefined],
    ['林 小 满委员：', undefined],
    ['尊敬的林小满代表:', 'wrongHonorific'],
    ['林小满代表、委员：', 'wrongHonorific'],
    ['林小满同志：', 'wrongHonorific'],
    ['提案委员会林小满：', 'wrongHonorific'],
    ['尊敬的委员：', 'nameMissing'],
    ['周立春委员：', 'nameMissing'],
  ])('to a person, %s: %s', (written, fault) => {
    expect(salutationFault(written, person, honorific)).toBe(fault);
  });

  it.each([
    ['民盟市委员会：', undefined],
    ['民盟市委员会委员：', 'wrongHonorific'],
    ['民盟市委员会代表：', 'wrongHonorific'],
    ['贵单位：', 'nameMissing'],
  ])('to an organisation, %s: %s', (written, fault) => {
    expect(salutationFault(written, party, honorific)).toBe(fault);
  });

  it('is prefilled so that it passes its own check', () => {
    expect(prefilledSalutation(person, honorific)).toBe('林小满委员：');
    expect(prefilledSalutation(party, honorific)).toBe('民盟市委员会：');
    for (const each of [person, party]) {
      expect(salutationFault(prefilledSalutation(each, honorific), each, honorific)).toBeUndefined();
    }
  });
});
