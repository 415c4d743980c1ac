import { expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { fold } from '../../../workflows/lifecycle/evolve.ts';
import { noticesOf } from '../../../workflows/lifecycle/notices/notices.ts';
import { missingValue, renderNotice } from '../../../workflows/lifecycle/notices/noticeWords.ts';
import { spokenNumber } from '../../../workflows/lifecycle/policies/numbers.ts';
import {
  accept,
  assignmentOf,
  filed,
  handedOver,
  inReview,
  letterOf,
  reply,
  surveyed,
} from '../lifecycle/stages.ts';
import { posts, type Scenario, text } from '../scenario.ts';
import { shown } from './office.ts';

/** The notices of everything that `go` adds, as the append makes them: from the state after it. */
function during(played: Scenario, go: (played: Scenario) => unknown) {
  const before = played.recorded.length;
  go(played);
  const { state, rules } = played;
  return played.recorded.slice(before).flatMap((each) => noticesOf(each, state, rules));
}

function lines(played: Scenario, go: (played: Scenario) => unknown): string[] {
  return during(played, go).map(({ kind, to }) => `${kind} → ${to.map(shown).join(' ')}`);
}

test('a handover tells the unit its dates, in words without gaps', () => {
  const played = filed();
  const [first] = during(played, () =>
    played.do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] }),
  );
  expect(first).toMatchObject({
    kind: 'handedOver',
    to: [{ who: 'role', role: 'office', unit: 'unit-hr' }],
    facts: { unitId: 'unit-hr', role: '独办', signForOn: '2026-03-05', dueOn: '2026-06-02' },
  });
  const template = defaultPolicy.notices.handedOver ?? { subject: '', body: '' };
  const number = spokenNumber(played.state, defaultPolicy.numbers);
  const rendered = renderNotice(template, { number, title: '题目', unit: '市人社局', ...first?.facts });
  expect(rendered.body).toContain('市人社局独办，请于2026-03-05前签收，于2026-06-02前办理完毕');
  expect(rendered.body).not.toContain(missingValue);
});

test('an invitation to co-sign names its last day', () => {
  const played = inReview({ coSigners: ['proposer-2'] });
  const invited = played.recorded
    .flatMap((each) => noticesOf(each, played.state, played.rules))
    .find(({ kind }) => kind === 'coSignInvited');
  expect(invited).toEqual({
    kind: 'coSignInvited',
    to: [{ who: 'proposer', proposer: 'proposer-2' }],
    facts: { dueOn: '2026-03-03' },
  });
});

test('silence over receipt: reminded on the way, then marked before office and supervision', () => {
  const played = handedOver();
  expect(lines(played, () => played.wait('2026-03-04T02:00:00.000Z'))).toEqual(['dueSoon → office@unit-hr']);
  expect(lines(played, () => played.wait('2026-03-05T02:00:00.000Z'))).toEqual([
    'dueToday → office@unit-hr leader/deputy@unit-hr',
  ]);
  expect(lines(played, () => played.wait('2026-03-05T16:00:00.000Z'))).toEqual([
    'missed → office@unit-hr supervisor@unit-government-supervision',
  ]);
});

test('a late reply reaches ever higher people', () => {
  const played = accept(handedOver());
  const told = (until: string) =>
    lines(played, () => played.wait(until))
      .filter((each) => /^(due|over)/.test(each))
      .at(-1);
  const contact = { outcome: 'agreed', form: 'visit', said: text('委员同意。') } as const;
  played.do(posts.handler, 'recordContact', contact, { target: assignmentOf(played).id });
  const unit = 'office@unit-hr post:post-hr-handler';
  const supervisor = 'supervisor@unit-government-supervision';
  expect(told('2026-05-29T02:00:00.000Z')).toBe(`dueSoon → ${unit}`);
  expect(told('2026-06-01T02:00:00.000Z')).toBe(`dueSoon → ${unit} leader/deputy@unit-hr`);
  expect(told('2026-06-02T02:00:00.000Z')).toBe(`dueToday → ${unit} leader/deputy@unit-hr`);
  expect(told('2026-06-03T02:00:00.000Z')).toBe(`overdue → ${unit} leader/deputy@unit-hr ${supervisor}`);
  expect(told('2026-06-10T02:00:00.000Z')).toBe(
    `overdue → ${unit} leader/deputy@unit-hr ${supervisor} leader/head@unit-hr`,
  );
});

test('signatures pass from one to the next, and the reply to everybody concerned', () => {
  const played = reply(handedOver());
  const target = letterOf(played).id;
  // Each act is an append of its own: its notices are made from the state that it left.
  const told = played.recorded.flatMap((each, index) => {
    const state = fold(played.recorded.slice(0, index + 1));
    return noticesOf(each, state, played.rules).filter(({ facts }) => facts.letterId === target);
  });
  expect(told.map(({ kind, to }) => `${kind} → ${to.map(shown).join(' ')}`)).toEqual([
    'draftToSign → office@unit-hr',
    'draftToSign → leader/deputy@unit-hr',
    'draftToSign → leader/head@unit-hr',
    'draftSigned → office@unit-hr',
    'replyIssued → proposer:proposer-1',
    'replyIssuedTold → clerk@committee-city supervisor@unit-government-supervision',
  ]);
});

test('the proposer is reminded of the survey; the unit learns nothing of it', () => {
  const played = surveyed();
  const told = (until: string) => lines(played, () => played.wait(until));
  expect(told('2026-03-16T02:00:00.000Z')).toEqual(['dueSoon → proposer:proposer-1']);
  expect(told('2026-03-20T02:00:00.000Z')).toEqual(['dueSoon → proposer:proposer-1']);
  expect(told('2026-04-30T02:00:00.000Z').slice(0, 1)).toEqual(['surveyClosed → clerk@committee-city']);
});
