/** The reader against the hand-written tables: 95 of 100 rows, and nothing that is in no row. */

import { describe, expect, it } from 'vitest';
import { letterFixtures } from '../../letters/table.ts';
import { compare } from './compare.ts';

const compared = letterFixtures().map((letter) => ({ name: letter.name, ...compare(letter) }));

describe('the five real texts', () => {
  it('give at least 95 % of what a careful clerk reads', () => {
    const rows = compared.reduce((sum, each) => sum + each.rows, 0);
    const found = compared.reduce((sum, each) => sum + each.found, 0);
    const missed = compared.flatMap((each) => each.missed.map((key) => `${each.name} ${key}`));
    expect(rows).toBeGreaterThan(240);
    expect(found / rows, `${found} of ${rows}; missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(0.95);
  });

  it.each(compared)('give nothing that no clerk would read: $name', ({ wrong }) => {
    expect(wrong).toEqual([]);
  });
});
