import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMilliseconds,
  addMonthsClamped,
  atTime,
  daysBetween,
  earlierOf,
  isLocalDate,
  laterOf,
  localDateOf,
  startOfDay,
  weekday,
} from '../../../workflows/lifecycle/dates/localDate.ts';

test.each(['2026-02-13', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is a date', (text) => {
  expect(isLocalDate(text)).toBe(true);
});

test.each([
  '2008-09-31',
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '2026-02-13T00:00:00.000Z',
  '0026-02-13',
  '9999-12-31',
  ' 2026-02-13',
  '',
  20260213,
  null,
])('%j is not a date', (text) => {
  expect(isLocalDate(text)).toBe(false);
});

describe('adding', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-02-13', 0, '2026-02-13'],
    ['2026-02-13', 365, '2027-02-13'],
  ])('%s and %i days is %s', (on, days, sum) => {
    expect(addDays(on, days)).toBe(sum);
    expect(daysBetween(on, sum)).toBe(days);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-12-31', 0, '2026-12-31'],
    ['2026-08-31', 12, '2027-08-31'],
  ])('%s and %i months is %s', (on, months, sum) => expect(addMonthsClamped(on, months)).toBe(sum));
});

test('a local day begins and ends at 16:00 UTC', () => {
  expect(startOfDay('2026-02-13')).toBe('2026-02-12T16:00:00.000Z');
  expect(localDateOf('2026-02-12T16:00:00.000Z')).toBe('2026-02-13');
  expect(localDateOf('2026-02-13T15:59:59.999Z')).toBe('2026-02-13');
  expect(localDateOf('2026-02-13T16:00:00.000Z')).toBe('2026-02-14');
  expect(atTime('2026-02-13', '09:00')).toBe('2026-02-13T01:00:00.000Z');
  expect(atTime('2026-01-01', '07:30')).toBe('2025-12-31T23:30:00.000Z');
});

test('weekdays count from Sunday', () => {
  expect(['2026-02-14', '2026-02-15', '2026-02-16', '2000-02-29'].map(weekday)).toEqual([6, 0, 1, 2]);
});

test('instants keep their 24 characters, so that text order is time order', () => {
  expect(addMilliseconds('2026-02-13T01:00:00.000Z', 60_000)).toBe('2026-02-13T01:01:00.000Z');
  expect(addMilliseconds('2026-02-13T00:00:00.000Z', -1)).toBe('2026-02-12T23:59:59.999Z');
  expect(laterOf('2026-02-13', '2026-10-01')).toBe('2026-10-01');
  expect(earlierOf('2026-02-13T01:00:00.000Z', '2026-02-13T00:59:59.999Z')).toBe('2026-02-13T00:59:59.999Z');
});

test('a date that does not exist is a fault, not a neighbour', () => {
  expect(() => addDays('2026-13-01', 1)).toThrow(RangeError);
  expect(() => localDateOf('yesterday')).toThrow(RangeError);
});
