import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../web/src/features/drafts/difference.ts';

const shown = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('what has changed between two texts', () => {
  it.each([
    ['', '', ''],
    ['一', '一', '一'],
    ['', '新', '[+新+]'],
    ['旧', '', '[-旧-]'],
    ['扩大培训规模。', '扩大技能培训规模。', '扩大[+技能+]培训规模。'],
    ['2025年完成', '2026年完成', '[-2025-][+2026+]年完成'],
    ['第一段\n第二段\n', '第一段\n新的一段\n第二段\n', '第一段\n[+新的一段\n+]第二段\n'],
    ['甲乙丙', '甲丁丙', '甲[-乙-][+丁+]丙'],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('loses nothing: either text can be read out of it', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '\n', 'a', '1', '😀') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = differenceOf(before, after);
        const side = (left: 'removed' | 'added') =>
          pieces.flatMap((each) => (each.kind === left ? [] : each.text)).join('');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
    );
  });
});
