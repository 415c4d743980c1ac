import { expect, test } from 'vitest';
import type { TimelineLine } from '../../stories/answers.ts';
import { comparable, readable } from '../../stories/timelineText.ts';

const named = {
  view: {
    assignments: [{ id: 'a1', unit: 'hr' }],
    returns: [{ id: 'r1', assignment: 'a1' }],
  },
  names: { units: { hr: '市人社局', science: '市科技局' } },
};

const line = (kind: string, fields: Partial<TimelineLine> = {}): TimelineLine => ({
  sequence: 1,
  at: '2026-03-03T02:00:00.000Z',
  by: { kind: 'time' },
  byName: '到期自动记录',
  class: 'system',
  kind,
  label: '开始计算期限',
  assignments: [],
  units: [],
  texts: [],
  ...fields,
});

test('what people write has its day, what time writes its minute, both by the local clock', () => {
  const late = '2026-04-03T16:00:00.000Z';
  expect(
    comparable(
      [line('filed', { at: late }), line('missed', { at: late, dueAt: late, clock: 'reply/a1' })],
      named,
    ),
  ).toEqual(['2026-04-04 filed', '2026-04-04 00:00 missed reply 市人社局']);
});

test('units stand there by name, whether an assignment, a clock, a letter or a request leads to them', () => {
  const lines = [
    line('signedFor', { assignments: ['a1'] }),
    line('replyIssued', { letter: 'letter/a1', occurredOn: '2026-03-02' }),
    line('clockStarted', { clock: 'returnDecision/r1', dueOn: '2026-03-10' }),
    line('returnRequested', { assignments: ['a1'], units: ['science'] }),
    line('clockStopped', { clock: 'survey/round-1' }),
  ];
  expect(comparable(lines, named)).toEqual([
    '2026-03-03 signedFor 市人社局',
    '2026-03-03 replyIssued 市人社局 补录 2026-03-02',
    '2026-03-03 clockStarted returnDecision 市人社局 → 2026-03-10',
    '2026-03-03 returnRequested 市人社局、市科技局',
    '2026-03-03 clockStopped survey',
  ]);
});

test('deliveries of one moment may come in any order, other events may not', () => {
  const deliveries = [
    line('letterDelivered', { units: ['science'] }),
    line('letterDelivered', { units: ['hr'] }),
  ];
  expect(comparable(deliveries, named)).toEqual(comparable(deliveries.toReversed(), named));
  const others = [line('filed'), line('urged')];
  expect(comparable(others, named)).not.toEqual(comparable(others.toReversed(), named));
});

test('a person reads why a date is the date it is', () => {
  const explanation = {
    startOn: '2026-03-03',
    unit: 'day' as const,
    skipped: [],
    text: '自三月三日起七日。',
  };
  const started = line('clockStarted', { clock: 'reply/a1', dueOn: '2026-03-10', explanation });
  const page = readable([started], { named, clocks: [] }).join('\n');
  expect(page).toContain('2026-03-03 10:00  开始计算期限（reply）　市人社局　到期日 2026-03-10');
  expect(page).toContain('自三月三日起七日。');
});
