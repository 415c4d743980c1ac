import { describe, expect, test } from 'vitest';
import { newsOfList } from '../../../web/src/features/live/listNews.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id, version: 1 }));

describe('what is new to a list', () => {
  test('is a case that stands in it, and one that comes into it', () => {
    const [shown, fresh] = [rows('a', 'b'), rows('a', 'b', 'c')];
    expect(newsOfList({ shown, fresh, changed: ['a', 'c'], isUnsure: false })).toBe(2);
  });

  test('is one that leaves it', () => {
    expect(newsOfList({ shown: rows('a'), fresh: [], changed: ['a'], isUnsure: false })).toBe(1);
  });

  test('is not what happened to any other case', () => {
    const [shown, fresh] = [rows('a'), rows('a')];
    expect(newsOfList({ shown, fresh, changed: ['x', 'y'], isUnsure: false })).toBe(0);
  });

  test('is known only of what is shown until it was looked up', () => {
    expect(newsOfList({ shown: rows('a'), fresh: undefined, changed: ['a', 'c'], isUnsure: false })).toBe(1);
  });

  test('counts a case of several rows once', () => {
    expect(newsOfList({ shown: rows('a', 'a'), fresh: [], changed: ['a'], isUnsure: false })).toBe(1);
  });

  test('is what reads differently, where something may have been missed', () => {
    const fresh = [{ id: 'a', version: 2 }, ...rows('b', 'c')];
    expect(newsOfList({ shown: rows('a', 'b'), fresh, changed: [], isUnsure: true })).toBe(2);
    expect(newsOfList({ shown: rows('a', 'b'), fresh: rows('a', 'b'), changed: [], isUnsure: true })).toBe(0);
  });
});
