/** Whatever is cut out of the texts and put together: each value stands at its places, and nothing is made up. */

import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readLetter } from '../../../documents/reading/readLetter.ts';
import { letterFields } from '../../../documents/reading/values.ts';
import { letterFixtures } from '../../letters/table.ts';

vi.setConfig({ testTimeout: 60_000 });

const texts = letterFixtures().map((each) => each.text);
const noise = [
  '',
  '\n',
  '?',
  '(guān)',
  '\uFFFD',
  '《',
  '》',
  '〔',
  ':',
  '第',
  '号',
  '委员',
  '\u{20bb7}',
  '\r\n',
  '　',
];

const piece = fc
  .tuple(fc.nat(texts.length - 1), fc.nat(5000), fc.nat(400), fc.nat(noise.length - 1))
  .map(([text, at, length, mark]) => `${(texts[text] ?? '').slice(at, at + length)}${noise[mark]}`);

it('each value is what stands at its places, in their order', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      for (const { field, value, places, confidence } of readLetter(text).values) {
        expect(letterFields).toContain(field);
        expect(places.map((each) => text.slice(each.start, each.end)).join('')).toBe(value);
        expect(
          places.every((each, index) => each.start < each.end && (places[index - 1]?.end ?? 0) <= each.start),
        ).toBe(true);
        expect(confidence > 0 && confidence <= 1).toBe(true);
        expect(value).not.toContain('\n');
      }
    }),
    { numRuns: 400, seed: 7 },
  );
});
