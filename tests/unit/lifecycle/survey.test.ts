import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { findClock, isRunning } from '../../../workflows/lifecycle/clock.ts';
import { passTime } from '../../../workflows/lifecycle/passTime.ts';
import type { Policy, SurveyScheme } from '../../../workflows/lifecycle/policies/policy.ts';
import { isRefusal } from '../../../workflows/lifecycle/refusal.ts';
import { surveyOpening } from '../../../workflows/lifecycle/survey/surveyOpening.ts';
import { posts, refolded, type Scenario, scenario, text } from '../scenario.ts';
import { inLife, livesAllowing } from './lives.ts';
import {
  assignmentOf,
  deliver,
  dissatisfied,
  filed,
  handedOver,
  inReview,
  letterOf,
  ratingOf,
  reply,
  satisfied,
  surveyed,
  upperLevelItem,
  withRunningClock,
} from './stages.ts';

const withSurvey = (survey: Partial<SurveyScheme>): Policy => ({
  ...defaultPolicy,
  survey: { ...defaultPolicy.survey, ...survey },
});
const byEvery = withSurvey({ raters: 'every' });

/** Handed over to one unit, signed by proposer-1 and proposer-2. */
const jointlyHandedOver = (policy: Policy) =>
  inReview({ coSigners: ['proposer-2'] }, policy)
    .do(posts.coSigner, 'coSign', {})
    .do(posts.clerk, 'file', {})
    .do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });

const rate = (played: Scenario, values: Record<string, string>) =>
  played.do(posts.proposer, 'rate', { values }, { target: ratingOf(played) });

describe('openSurvey', () => {
  test('asks the first proposer about the one reply, for fifteen working days', () => {
    const played = surveyed();
    expect(played.kinds().slice(-2)).toEqual(['surveyOpened', 'clockStarted']);
    const assignment = assignmentOf(played).id;
    expect(played.last('surveyOpened')).toEqual({
      kind: 'surveyOpened',
      round: 1,
      ratings: [{ id: `rating/1/${assignment}/proposer-1`, round: 1, proposer: 'proposer-1', assignment }],
    });
    expect(played.last('clockStarted').clock).toMatchObject({ id: 'survey/round-1', dueOn: '2026-03-23' });
    expect(played.state.life).toBe('feedbackOpen');
    expect(refolded(played)).toEqual(played.state);
  });

  test('asks every signer where the policy says so, but nobody who did not sign', () => {
    const played = deliver(reply(jointlyHandedOver(byEvery))).do(posts.clerk, 'openSurvey', {});
    expect(played.state.ratings.map((each) => each.proposer)).toEqual(['proposer-1', 'proposer-2']);
    const first = deliver(reply(jointlyHandedOver(defaultPolicy))).do(posts.clerk, 'openSurvey', {});
    expect(first.state.ratings.map((each) => each.proposer)).toEqual(['proposer-1']);
  });

  test('asks about every unit that replied, not about co-handlers', () => {
    const played = filed().do(posts.clerk, 'handOver', {
      mode: 'lead',
      units: [
        { unit: 'unit-hr', role: 'lead' },
        { unit: 'unit-education', role: 'coHandler' },
      ],
    });
    const target = assignmentOf(played, 'unit-education').id;
    played.do(posts.supervisor, 'removeUnit', { reason: text('无须会办') }, { target });
    deliver(reply(played)).do(posts.clerk, 'openSurvey', {});
    expect(played.state.ratings.map((each) => each.assignment)).toEqual([assignmentOf(played).id]);
  });

  test('runs its clock only once the reply has reached whoever is asked', () => {
    const played = reply(handedOver()).do(posts.clerk, 'openSurvey', {});
    expect(played.state.life).toBe('feedbackOpen');
    expect(findClock(played.state, 'survey', 'round-1')).toBeUndefined();
    deliver(played);
    expect(findClock(played.state, 'survey', 'round-1')?.startedAt).toBe(played.state.lastEventAt);
    expect(refolded(played)).toEqual(played.state);
  });

  test('a delivery that failed does not keep the committee from asking on paper', () => {
    const played = reply(handedOver());
    const failure = { recipient: 'proposer/proposer-1', reason: 'mailbox' };
    played
      .do('system', 'recordDeliveryFailure', failure, { target: letterOf(played).id })
      .do(posts.clerk, 'openSurvey', {});
    expect(played.state.life).toBe('feedbackOpen');
  });

  test('only when replied, only once, only by the committee', () => {
    expect(livesAllowing(posts.clerk, 'openSurvey')).toEqual(['replied']);
    expect(inLife.replied().refused(posts.supervisor, 'openSurvey', {}).code).toBe('forbidden');
    expect(inLife.feedbackOpen().refused(posts.clerk, 'openSurvey', {}).reason).toBe(
      '本轮已经征询提案者意见。',
    );
  });

  test('an upper-level item has none', () => {
    const played = scenario().do(posts.clerk, 'receive', upperLevelItem({ proposer: 'proposer-1' }));
    expect(played.refused(posts.clerk, 'openSurvey', {}).reason).toBe(
      '上级交办件不征询提案者意见，答复送达后即可办结。',
    );
  });

  test('opens by itself with the last delivery, where time opens it', () => {
    const played = deliver(reply(handedOver({}, withSurvey({ opens: 'time' }))));
    expect(played.kinds().slice(-3)).toEqual(['letterDelivered', 'surveyOpened', 'clockStarted']);
    expect(played.state.life).toBe('feedbackOpen');
  });

  test('the opening is a value that others can use: events or a refusal', () => {
    const { state, rules } = inLife.replied();
    const opening = surveyOpening(state, rules, '2026-03-04T01:00:00.000Z');
    expect(isRefusal(opening) ? [] : opening.map((each) => each.kind)).toEqual([
      'surveyOpened',
      'clockStarted',
    ]);
    expect(isRefusal(surveyOpening(inLife.handedOver().state, rules, '2026-03-04T01:00:00.000Z'))).toBe(true);
  });
});

describe('rate', () => {
  test('keeps values, form of contact and words, and may be changed until the survey closes', () => {
    const opinion = text('答复有针对性。');
    const played = surveyed();
    played
      .do(
        posts.proposer,
        'rate',
        { values: satisfied, contactForm: 'visit', text: opinion },
        { target: ratingOf(played) },
      )
      .at('2026-03-05T01:00:00.000Z');
    expect(played.state.ratings[0]).toMatchObject({
      values: satisfied,
      contactForm: 'visit',
      text: { id: opinion.id, hash: opinion.hash },
      ratedAt: '2026-03-02T01:00:00.000Z',
    });
    rate(played, dissatisfied);
    expect(played.last('rated')).toEqual({
      kind: 'rated',
      rating: ratingOf(played),
      values: dissatisfied,
      paper: false,
    });
    expect(played.state.ratings[0]?.text).toBeUndefined();
    expect(refolded(played)).toEqual(played.state);
  });

  test.each([
    ['a required axis left out', { result: 'satisfied' }, '请填写“对办理态度”。'],
    [
      'a value that is not of the scheme',
      { ...satisfied, result: 'delighted' },
      '“对办理结果”没有所选的意见。',
    ],
    ['an axis that is not of the scheme', { ...satisfied, speed: 'fast' }, '征询表中没有该项目。'],
    [
      'the name of something every object has',
      { ...satisfied, toString: 'satisfied' },
      '征询表中没有该项目。',
    ],
  ])('is refused with %s', (_, values, reason) => {
    const played = surveyed();
    const target = ratingOf(played);
    expect(played.refused(posts.proposer, 'rate', { values }, { target })).toMatchObject({
      code: 'invalid',
      reason,
    });
  });

  test('is refused with an unknown form of contact, or words without end', () => {
    const played = surveyed();
    const target = ratingOf(played);
    const form = { values: satisfied, contactForm: 'telepathy' };
    expect(played.refused(posts.proposer, 'rate', form, { target }).reason).toBe('没有所选的联系方式。');
    const long = { values: satisfied, text: text('长'.repeat(20_001)) };
    expect(played.refused(posts.proposer, 'rate', long, { target }).code).toBe('invalid');
  });

  test('nobody rates for another, and no handling unit rates at all', () => {
    const played = deliver(reply(jointlyHandedOver(byEvery))).do(posts.clerk, 'openSurvey', {});
    const target = ratingOf(played, 'proposer-2');
    const values = satisfied;
    expect(played.refused(posts.proposer, 'rate', { values }, { target }).code).toBe('forbidden');
    for (const by of [posts.office, posts.handler, posts.deputy, posts.head, posts.supervisor, posts.clerk]) {
      expect(played.refused(by, 'rate', { values }, { target }).code).toBe('forbidden');
    }
    expect(played.refused(posts.party, 'rate', { values }, { target }).code).toBe('unseen');
    expect(played.do(posts.coSigner, 'rate', { values }, { target }).state.ratings[1]?.values).toEqual(
      values,
    );
  });

  test('only while the survey is open', () => {
    expect(livesAllowing(posts.proposer, 'rate')).toEqual(['feedbackOpen']);
    const played = surveyed().do(posts.clerk, 'closeSurvey', {});
    const target = ratingOf(played);
    expect(played.refused(posts.proposer, 'rate', { values: satisfied }, { target })).toMatchObject({
      code: 'notNow',
      reason: '征询意见已经结束。',
    });
  });
});

describe('recordPaperRating', () => {
  const record = (played: Scenario, payload: object, options: object = {}) =>
    played.do(
      posts.clerk,
      'recordPaperRating',
      { values: satisfied, ...payload },
      { target: ratingOf(played), ...options },
    );

  test('says who wrote it down, with the scan', () => {
    const played = record(surveyed(), { scan: 'file-1' });
    expect(played.state.ratings[0]).toMatchObject({
      values: satisfied,
      paper: { recordedBy: { role: 'clerk' }, scan: 'file-1' },
    });
    expect(refolded(played)).toEqual(played.state);
  });

  test('counts on its own day, with evidence, but not before the reply', () => {
    const played = surveyed().at('2026-03-06T01:00:00.000Z');
    const target = ratingOf(played);
    const values = satisfied;
    expect(
      played.refused(posts.clerk, 'recordPaperRating', { values }, { target, occurredOn: '2026-03-05' })
        .reason,
    ).toBe('补录评价须附征询表扫描件。');
    record(played, { scan: 'file-1' }, { occurredOn: '2026-03-05' });
    expect(played.recorded.at(-1)).toMatchObject({ occurredOn: '2026-03-05' });

    const early = inReview().at('2026-03-04T01:00:00.000Z').do(posts.clerk, 'file', {});
    early.do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });
    deliver(reply(early)).do(posts.clerk, 'openSurvey', {});
    const payload = { values, scan: 'file-1' };
    const tooEarly = { target: ratingOf(early), occurredOn: '2026-03-03' };
    expect(early.refused(posts.clerk, 'recordPaperRating', payload, tooEarly).reason).toBe(
      '评价日期不能早于答复日期。',
    );
  });

  test('is refused with a scan that is not there, and to any handling unit', () => {
    const played = surveyed();
    const target = ratingOf(played);
    const values = satisfied;
    expect(
      played.refused(posts.clerk, 'recordPaperRating', { values, scan: 'nowhere' }, { target }).reason,
    ).toBe('没有找到所附的扫描件。');
    for (const by of [posts.office, posts.handler, posts.supervisor]) {
      expect(played.refused(by, 'recordPaperRating', { values }, { target }).code).toBe('forbidden');
    }
  });

  test('only while the survey is open', () => {
    expect(livesAllowing(posts.clerk, 'recordPaperRating')).toEqual(['feedbackOpen']);
  });
});

describe('closeSurvey', () => {
  test('before its date, counting who has not answered', () => {
    const played = surveyed().do(posts.clerk, 'closeSurvey', {});
    expect(played.kinds().slice(-2)).toEqual(['surveyClosed', 'clockStopped']);
    expect(played.last('surveyClosed')).toEqual({ kind: 'surveyClosed', unanswered: 1, by: 'person' });
    expect(played.last('clockStopped').how).toBe('cancelled');
    expect(played.state.survey?.closedAt).toBe('2026-03-02T01:00:00.000Z');
    expect(played.refused(posts.clerk, 'closeSurvey', {}).reason).toBe('没有正在进行的征询。');
    expect(refolded(played)).toEqual(played.state);
  });

  test('when all have answered its clock is met', () => {
    const played = rate(surveyed(), satisfied).do(posts.clerk, 'closeSurvey', {});
    expect(played.last('surveyClosed').unanswered).toBe(0);
    expect(played.last('clockStopped').how).toBe('met');
  });

  test('only while it is open', () => {
    expect(livesAllowing(posts.clerk, 'closeSurvey')).toEqual(['feedbackOpen']);
  });
});

describe('the survey clock', () => {
  /** 00:00 after Monday 23 March 2026. */
  const afterwards = '2026-03-23T16:00:00.000Z';

  test('closes the survey and, nobody being dissatisfied, the case', () => {
    const played = rate(surveyed(), satisfied).wait(afterwards);
    expect(played.kinds().slice(-4)).toEqual(['rated', 'surveyClosed', 'clockStopped', 'concluded']);
    expect(played.last('surveyClosed')).toEqual({ kind: 'surveyClosed', unanswered: 0, by: 'time' });
    expect(played.state.life).toBe('concluded');
    expect(played.recorded.at(-1)).toMatchObject({ by: { kind: 'time' }, dueAt: afterwards });
    expect(refolded(played)).toEqual(played.state);
  });

  test('and with the case everything that still runs', () => {
    const { state, rules } = surveyed();
    const passed = passTime(withRunningClock(state), afterwards, rules);
    expect(passed.state.life).toBe('concluded');
    expect(passed.state.clocks.filter(isRunning)).toEqual([]);
  });

  test('silence is counted as silence, and concludes too', () => {
    const played = surveyed().wait(afterwards);
    expect(played.last('surveyClosed').unanswered).toBe(1);
    expect(played.state.life).toBe('concluded');
    expect(played.state.ratings[0]?.values).toBeUndefined();
  });

  test.each([
    ['the result', dissatisfied],
    ['the attitude', { attitude: 'dissatisfied', result: 'satisfied' }],
  ])('does not conclude when somebody is dissatisfied with %s', (_, values) => {
    const played = rate(surveyed(), values).wait(afterwards);
    expect(played.kinds().slice(-2)).toEqual(['surveyClosed', 'clockStopped']);
    expect(played.state.life).toBe('feedbackOpen');
  });

  test('leaves the conclusion to the committee where the policy says so', () => {
    const played = surveyed({}, withSurvey({ concludes: 'clerk' })).wait(afterwards);
    expect(played.state.life).toBe('feedbackOpen');
    expect(played.state.survey?.closedAt).toBe(afterwards);
  });

  test('reminds before its end, but nobody who has answered', () => {
    const reminders = (played: Scenario) => played.kinds().filter((each) => each === 'reminded').length;
    const before = '2026-03-23T15:59:00.000Z';
    expect(reminders(surveyed().wait(before))).toBeGreaterThan(0);
    expect(reminders(rate(surveyed(), satisfied).wait(before))).toBe(0);
  });
});
