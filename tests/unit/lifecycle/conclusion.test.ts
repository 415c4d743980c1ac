import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { findClock } from '../../../workflows/lifecycle/clock.ts';
import { decide } from '../../../workflows/lifecycle/decide.ts';
import { nextWake } from '../../../workflows/lifecycle/passTime.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import { posts, refolded, type Scenario, scenario, text } from '../scenario.ts';
import { livesAllowing } from './lives.ts';
import {
  accept,
  assignmentOf,
  deliver,
  dissatisfied,
  filed,
  handedOver,
  handedOverToTwo,
  letterOf,
  ratingOf,
  reply,
  satisfied,
  surveyed,
  upperLevelItem,
  withRunningClock,
} from './stages.ts';

const twoRounds: Policy = { ...defaultPolicy, rounds: 2 };

const rate = (played: Scenario, values: Record<string, string>) =>
  played.do(posts.proposer, 'rate', { values }, { target: ratingOf(played) });

const rehandle = (played: Scenario, coHandlers: string[] = []) =>
  played.do(posts.clerk, 'rehandle', { reason: text('提案者对办理结果不满意'), coHandlers });

/** The second round, replied and asked about. */
const surveyedTwice = (policy: Policy = twoRounds) => {
  const played = rehandle(rate(surveyed({}, policy), dissatisfied));
  return deliver(reply(played)).do(posts.clerk, 'openSurvey', {});
};

/** The lead has replied with the co-handler's opinion, and the proposer is dissatisfied with the result. */
const ledAndDissatisfied = () => {
  const played = accept(handedOverToTwo());
  const target = assignmentOf(played, 'unit-education').id;
  played
    .do(posts.educationOffice, 'signFor', {}, { target })
    .do(posts.educationOffice, 'accept', { handler: posts.educationHandler.id }, { target })
    .do(
      posts.educationHandler,
      'submitDraft',
      {
        body: text('会办意见如下。'),
        answers: played.state.demands.map((each) => ({ demand: each.id, text: text('支持。') })),
      },
      { target },
    );
  const opinion = letterOf(played, 'unit-education').id;
  played
    .do(posts.educationOffice, 'signOff', {}, { target: opinion })
    .do(posts.educationDeputy, 'signOff', {}, { target: opinion })
    .do(posts.educationOffice, 'issueOpinion', {}, { target: opinion });
  return rate(deliver(reply(played)).do(posts.clerk, 'openSurvey', {}), dissatisfied);
};

describe('rehandle', () => {
  test('opens a second round for the same unit and people, born in handling, with a clock of its own', () => {
    const played = rate(surveyed(), dissatisfied).at('2026-03-09T01:00:00.000Z');
    const former = assignmentOf(played);
    rehandle(played);
    expect(played.kinds().slice(-4)).toEqual(['surveyClosed', 'clockStopped', 'rehandled', 'clockStarted']);
    expect(played.state).toMatchObject({ life: 'rehandling', round: 2 });
    expect(played.state.survey).toBeUndefined();
    const present = assignmentOf(played);
    expect(present).toMatchObject({
      round: 2,
      unit: 'unit-hr',
      role: 'sole',
      life: 'handling',
      handler: former.handler,
      supervisedBy: former.supervisedBy,
      way: former.way,
      line: former.line,
      demands: former.demands,
      assignedAt: '2026-03-09T01:00:00.000Z',
    });
    expect(present.id).not.toBe(former.id);
    // One month for the second round; three months at most, from its own start.
    expect(findClock(played.state, 'reply', present.id)).toMatchObject({
      dueOn: '2026-04-09',
      ceilingOn: '2026-06-09',
    });
    expect(refolded(played)).toEqual(played.state);
  });

  test('the first round stays as it was: another reply is appended', () => {
    const played = surveyedTwice();
    expect(played.state.letters.map((each) => [each.round, each.life])).toEqual([
      [1, 'issued'],
      [2, 'issued'],
    ]);
    expect(played.state.ratings.map((each) => each.round)).toEqual([1, 2]);
    expect(played.state.life).toBe('feedbackOpen');
  });

  test('the lead handles alone, or with the co-handlers that are named', () => {
    const alone = rehandle(ledAndDissatisfied());
    expect(alone.last('rehandled').assignments.map((each) => each.role)).toEqual(['lead']);

    const together = ledAndDissatisfied();
    rehandle(together, [assignmentOf(together, 'unit-education').id]);
    expect(together.last('rehandled').assignments.map((each) => [each.unit, each.role, each.life])).toEqual([
      ['unit-hr', 'lead', 'handling'],
      ['unit-education', 'coHandler', 'handling'],
    ]);
    const opinion = findClock(together.state, 'opinion', assignmentOf(together, 'unit-education').id);
    expect(opinion).toMatchObject({ startOn: '2026-03-02', dueOn: '2026-03-17' });
  });

  test('of split units only those with whose result somebody is dissatisfied', () => {
    const played = filed().do(posts.clerk, 'handOver', {
      mode: 'split',
      units: [
        { unit: 'unit-hr', role: 'split' },
        { unit: 'unit-commerce', role: 'split' },
      ],
    });
    const target = assignmentOf(played, 'unit-commerce').id;
    played.do(posts.supervisor, 'removeUnit', { reason: text('无须分办') }, { target });
    deliver(reply(played)).do(posts.clerk, 'openSurvey', {});
    rehandle(rate(played, dissatisfied));
    expect(played.last('rehandled').assignments.map((each) => [each.unit, each.role])).toEqual([
      ['unit-hr', 'split'],
    ]);
  });

  test('a co-handler named must be one of the round that ends', () => {
    const played = rate(surveyed(), dissatisfied);
    const payload = { reason: text('一'), coHandlers: [assignmentOf(played).id] };
    expect(played.refused(posts.clerk, 'rehandle', payload)).toMatchObject({
      code: 'invalid',
      reason: '所指单位不是本轮的会办单位。',
    });
  });

  test('of several raters the worst counts, and all must have answered or the survey be closed', () => {
    const every: Policy = { ...defaultPolicy, survey: { ...defaultPolicy.survey, raters: 'every' } };
    const played = scenario(every)
      .do(posts.clerk, 'submit', {
        title: text('案由'),
        body: text('正文'),
        demands: [],
        publicityWish: 'open',
        suggestedUnits: [],
        session: 'session-1',
        proposer: 'proposer-1',
        coSigners: ['proposer-2'],
        betweenSession: false,
      })
      .do(posts.coSigner, 'coSign', {})
      .do(posts.clerk, 'file', {})
      .do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });
    deliver(reply(played)).do(posts.clerk, 'openSurvey', {});
    played.do(posts.coSigner, 'rate', { values: dissatisfied }, { target: ratingOf(played, 'proposer-2') });
    const payload = { reason: text('一'), coHandlers: [] };
    expect(played.refused(posts.clerk, 'rehandle', payload).reason).toBe('尚有1份意见未收回，请先结束征询。');
    rate(played, satisfied);
    rehandle(played);
    expect(played.state.life).toBe('rehandling');
  });

  test('dissatisfied with the attitude alone is no ground', () => {
    const played = rate(surveyed(), { attitude: 'dissatisfied', result: 'satisfied' });
    expect(played.refused(posts.clerk, 'rehandle', { reason: text('一'), coHandlers: [] }).reason).toBe(
      '没有提案者对办理结果不满意，无须重新办理。',
    );
  });

  test('not beyond the rounds of the policy', () => {
    const played = rate(surveyedTwice(), dissatisfied);
    expect(played.refused(posts.clerk, 'rehandle', { reason: text('一'), coHandlers: [] })).toMatchObject({
      code: 'notNow',
      reason: '已经办理2轮，不再重新办理，请说明协商情况后办结。',
    });
  });

  test('only with feedback, with its reason, by the committee', () => {
    const payload = { reason: text('一'), coHandlers: [] };
    expect(livesAllowing(posts.clerk, 'rehandle')).toEqual([]);
    expect(handedOver().refused(posts.clerk, 'rehandle', payload).reason).toBe(
      '征询提案者意见后，方可重新办理。',
    );
    const played = rate(surveyed(), dissatisfied);
    expect(played.refused(posts.supervisor, 'rehandle', payload).code).toBe('forbidden');
    expect(played.refused(posts.clerk, 'rehandle', { ...payload, reason: text('') }).code).toBe('invalid');
  });
});

describe('conclude', () => {
  test('when all have answered, closing the survey first; nothing runs on', () => {
    const played = rate(surveyed(), satisfied).do(posts.clerk, 'conclude', {});
    expect(played.kinds().slice(-3)).toEqual(['surveyClosed', 'clockStopped', 'concluded']);
    expect(played.last('clockStopped').how).toBe('met');
    expect(played.state).toMatchObject({ life: 'concluded', concludedAt: '2026-03-02T01:00:00.000Z' });
    expect(nextWake(played.state)).toBeUndefined();
    expect(refolded(played)).toEqual(played.state);
  });

  test('stops whatever still runs', () => {
    const { state, rules } = rate(surveyed(), satisfied);
    const by = { kind: 'person', person: 'person-clerk', post: posts.clerk } as const;
    const resolved = { ids: [], units: {}, posts: {}, proposers: {}, files: {}, numbers: {} };
    const act = { at: state.lastEventAt, by, command: 'conclude', payload: {}, resolved } as const;
    const events = decide(withRunningClock(state), act, rules);
    expect(events).toContainEqual({
      kind: 'clockStopped',
      clock: 'returnDecision/return-1',
      on: '2026-03-02',
      how: 'cancelled',
    });
  });

  test('when the survey was closed, though somebody kept silent', () => {
    const played = surveyed().do(posts.clerk, 'closeSurvey', {}).do(posts.clerk, 'conclude', {});
    expect(played.kinds().at(-1)).toBe('concluded');
    expect(played.kinds().filter((each) => each === 'surveyClosed')).toHaveLength(1);
  });

  test('not while answers are awaited', () => {
    expect(surveyed().refused(posts.clerk, 'conclude', {})).toMatchObject({
      code: 'notNow',
      reason: '尚有1份意见未收回，请先结束征询。',
    });
  });

  test('not when somebody is dissatisfied with the result and another round is left', () => {
    expect(rate(surveyed(), dissatisfied).refused(posts.clerk, 'conclude', {})).toMatchObject({
      code: 'notNow',
      reason: '提案者对办理结果不满意，应重新办理。',
    });
  });

  test('after the last round only with what was said in conciliation', () => {
    const played = rate(surveyedTwice(), dissatisfied);
    expect(played.refused(posts.clerk, 'conclude', {})).toMatchObject({
      code: 'invalid',
      missing: [{ code: 'conciliation' }],
    });
    expect(played.refused(posts.clerk, 'conclude', { conciliation: text('') }).code).toBe('invalid');
    const conciliation = text('已当面说明情况，委员表示理解。');
    played.do(posts.clerk, 'conclude', { conciliation });
    expect(played.kinds().slice(-4)).toEqual([
      'surveyClosed',
      'clockStopped',
      'conciliationRecorded',
      'concluded',
    ]);
    expect(played.state.conciliations).toEqual([
      { at: '2026-03-02T01:00:00.000Z', text: { id: conciliation.id, hash: conciliation.hash } },
    ]);
  });

  test('a second round that satisfies ends it', () => {
    const played = rate(surveyedTwice(), satisfied).do(posts.clerk, 'conclude', {});
    expect(played.state.life).toBe('concluded');
    expect(refolded(played)).toEqual(played.state);
  });

  test('not without a survey', () => {
    expect(deliver(reply(handedOver())).refused(posts.clerk, 'conclude', {}).reason).toBe(
      '征询提案者意见后，方可办结。',
    );
    expect(livesAllowing(posts.clerk, 'conclude')).toEqual([]);
  });

  test('not by anybody else', () => {
    const played = rate(surveyed(), satisfied);
    expect(played.refused(posts.supervisor, 'conclude', {}).code).toBe('forbidden');
    expect(played.refused(posts.proposer, 'conclude', {}).code).toBe('forbidden');
    expect(played.refused(posts.office, 'conclude', {}).code).toBe('forbidden');
  });
});

describe('conclude, for an item of an upper level', () => {
  const received = (over: Parameters<typeof upperLevelItem>[0] = {}) =>
    scenario().do(posts.clerk, 'receive', upperLevelItem(over));
  const withSole = (played: Scenario) =>
    played.do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });

  test('ends on the delivery of the reply, without a survey', () => {
    const played = reply(withSole(received({ proposer: 'proposer-1' })));
    expect(played.refused(posts.clerk, 'conclude', {})).toMatchObject({
      code: 'notNow',
      missing: [{ code: 'delivery', target: letterOf(played).id }],
    });
    deliver(played).do(posts.clerk, 'conclude', {});
    expect(played.state.life).toBe('concluded');
    expect(refolded(played)).toEqual(played.state);
  });

  test('a reply whose proposers are not known here goes outside, and is recorded as delivered', () => {
    const played = reply(withSole(received()));
    played
      .do(
        posts.office,
        'recordDelivery',
        { recipient: 'outside', way: 'post', evidence: 'file-1' },
        { target: letterOf(played).id },
      )
      .do(posts.clerk, 'conclude', {});
    expect(played.state.life).toBe('concluded');
  });

  test('with a lead outside our system it ends when every opinion is there', () => {
    const origin = { ...upperLevelItem().origin, outsideLead: '自治区党委组织部' };
    const played = received({ origin }).do(posts.clerk, 'handOver', {
      mode: 'lead',
      units: [{ unit: 'unit-education', role: 'coHandler' }],
    });
    expect(played.refused(posts.clerk, 'conclude', {}).code).toBe('notNow');
    const target = assignmentOf(played, 'unit-education').id;
    played
      .do(posts.educationOffice, 'signFor', {}, { target })
      .do(posts.educationOffice, 'accept', { handler: posts.educationHandler.id }, { target })
      .do(
        posts.educationHandler,
        'submitDraft',
        {
          body: text('会办意见如下。'),
          answers: played.state.demands.map((each) => ({ demand: each.id, text: text('支持。') })),
        },
        { target },
      );
    const opinion = letterOf(played, 'unit-education').id;
    played
      .do(posts.educationOffice, 'signOff', {}, { target: opinion })
      .do(posts.educationDeputy, 'signOff', {}, { target: opinion })
      .do(posts.educationOffice, 'issueOpinion', {}, { target: opinion });
    expect(played.refused(posts.clerk, 'conclude', {}).missing).toMatchObject([{ code: 'delivery' }]);
    played
      .do(
        posts.educationOffice,
        'recordDelivery',
        { recipient: 'outside', way: 'post', evidence: 'file-1' },
        { target: opinion },
      )
      .do(posts.clerk, 'conclude', {});
    expect(played.state.life).toBe('concluded');
  });
});
