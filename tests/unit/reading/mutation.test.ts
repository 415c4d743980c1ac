/** Changing any one value in a text changes exactly that value read. */

import { describe, expect, it } from 'vitest';
import { letterFixtures } from '../../letters/table.ts';
import { otherPieces, readAfterChange } from './change.ts';
import { describeRow } from './compare.ts';

describe.each(letterFixtures())('in $name', (letter) => {
  it.each(letter.rows.map((row) => ({ row, named: describeRow(row) })))('only $named changes', ({ row }) => {
    const pieces = otherPieces(letter, row);
    expect(pieces.join('')).not.toBe(row.value);
    expect(readAfterChange(letter, row), `written instead: ${pieces.join('/')}`).toEqual({
      missed: [],
      wrong: [],
    });
  });
});
