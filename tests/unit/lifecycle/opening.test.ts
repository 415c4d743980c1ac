import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { nextWake } from '../../../workflows/lifecycle/passTime.ts';
import { isOpen } from '../../../workflows/lifecycle/proposals/open.ts';
import { posts, refolded, scenario, session, text } from '../scenario.ts';
import { inLife } from './lives.ts';
import { filed, proposal, upperLevelItem } from './stages.ts';

describe('submit', () => {
  test('a proposer hands in his own proposal, which goes to review with a serial number', () => {
    const played = scenario().do(posts.proposer, 'submit', proposal(), { numbers: { serial: '202600001' } });
    expect(played.kinds()).toEqual(['submitted']);
    expect(played.state).toMatchObject({
      life: 'inReview',
      serialNumber: '202600001',
      committee: session.committee,
      session: session.id,
      policy: defaultPolicy.version,
      collective: false,
      publicityWish: { wish: 'open' },
      proposers: [
        { proposer: 'proposer-1', kind: 'person', standing: 'first', at: '2026-03-02T01:00:00.000Z' },
      ],
    });
    expect(played.state.demands.map((each) => each.units)).toEqual([[], []]);
    expect(new Set(played.state.demands.map((each) => each.id)).size).toBe(2);
    expect(refolded(played)).toEqual(played.state);
  });

  test('the record holds no words, only where they are kept', () => {
    const played = scenario().do(posts.proposer, 'submit', proposal());
    expect(JSON.stringify(played.recorded)).not.toContain('外贸');
  });

  test('a clerk registers for a proposer, and that is on the record', () => {
    const played = scenario().do(posts.clerk, 'submit', proposal({ proposer: 'proposer-2' }));
    expect(played.state.proposers).toMatchObject([{ proposer: 'proposer-2', standing: 'first' }]);
    expect(played.recorded[0]?.by).toMatchObject({ role: 'clerk' });
  });

  test('an organisation makes it a collective proposal', () => {
    const played = scenario().do(posts.party, 'submit', proposal());
    expect(played.state.collective).toBe(true);
  });

  test('after the cut-off it is a between-session proposal, before it only if said so', () => {
    const late = scenario().do(posts.proposer, 'submit', proposal());
    expect(late.state.betweenSession).toBe(true);
    const before = '2026-01-20T01:00:00.000Z';
    expect(scenario().at(before).do(posts.proposer, 'submit', proposal()).state.betweenSession).toBe(false);
    expect(
      scenario()
        .at(before)
        .do(posts.proposer, 'submit', proposal({ betweenSession: true })).state.betweenSession,
    ).toBe(true);
  });

  test('at the instant of the cut-off it is still in time', () => {
    const played = scenario().at(session.cutOffAt).do(posts.proposer, 'submit', proposal());
    expect(played.state.betweenSession).toBe(false);
  });

  test('with co-signers invited it waits for them, for 24 hours', () => {
    const played = scenario().do(posts.proposer, 'submit', proposal({ coSigners: ['proposer-2'] }));
    expect(played.kinds()).toEqual(['submitted', 'clockStarted']);
    expect(played.state.life).toBe('submitted');
    expect(played.last('clockStarted').clock).toMatchObject({
      id: 'coSign/case',
      startedAt: '2026-03-02T01:00:00.000Z',
      missesAt: '2026-03-03T01:00:00.000Z',
    });
    expect(nextWake(played.state)).toBe('2026-03-03T01:00:00.000Z');
  });

  test.each([
    ['a title of spaces', proposal({ title: text('  ') }), '案由不能为空。'],
    ['a title too long', proposal({ title: text('外'.repeat(101)) }), '案由为101字，不能超过100字。'],
    ['an empty body', proposal({ body: text('') }), '提案正文不能为空。'],
    ['an empty point', proposal({ demands: [text('')] }), '第1项建议不能为空。'],
    [
      'a closed publicity wish without reason',
      proposal({ publicityWish: 'notOpen' }),
      '不同意全文公开的，应当说明理由。',
    ],
    ['an unknown suggested unit', proposal({ suggestedUnits: ['unit-nowhere'] }), '没有找到建议的承办单位。'],
    ['an unknown co-signer', proposal({ coSigners: ['proposer-9'] }), '没有找到所邀请的联名人。'],
    ['a co-signer named twice', proposal({ coSigners: ['proposer-2', 'proposer-2'] }), '联名人重复。'],
    ['himself as co-signer', proposal({ coSigners: ['proposer-1'] }), '第一提案人不能再列为联名人。'],
    ['an unknown session', proposal({ session: 'session-9' }), '没有找到所选的届次。'],
  ])('is refused with %s', (_, payload, reason) => {
    expect(scenario().refused(posts.proposer, 'submit', payload)).toMatchObject({ code: 'invalid', reason });
  });

  test('names every fault at once', () => {
    const payload = proposal({ title: text(''), body: text('') });
    const { missing } = scenario().refused(posts.proposer, 'submit', payload);
    expect(missing?.map((each) => each.code)).toEqual(['title', 'body']);
  });

  test('a title of exactly the longest length passes', () => {
    const played = scenario().do(posts.proposer, 'submit', proposal({ title: text('外'.repeat(100)) }));
    expect(played.state.life).toBe('inReview');
  });

  test('a clerk must say for whom', () => {
    expect(scenario().refused(posts.clerk, 'submit', proposal()).reason).toBe('未指明提案者。');
  });

  test('a proposer post without its proposer cannot submit', () => {
    const { proposer: _proposer, ...nobody } = posts.proposer;
    expect(scenario().refused(nobody, 'submit', proposal()).code).toBe('invalid');
  });

  test('nobody submits in the name of another, in another committee, or from another post', () => {
    const asAnother = proposal({ proposer: 'proposer-2' });
    expect(scenario().refused(posts.proposer, 'submit', asAnother).code).toBe('forbidden');
    const elsewhere = { ...posts.proposer, committee: 'committee-district' };
    expect(scenario().refused(elsewhere, 'submit', proposal()).reason).toBe('没有找到所选的届次。');
    expect(scenario().refused(posts.office, 'submit', proposal()).code).toBe('forbidden');
    expect(scenario().refused(posts.supervisor, 'submit', proposal()).code).toBe('forbidden');
  });
});

describe('receive', () => {
  test('takes in an upper-level item under its own number, filed at once, with no proposer known', () => {
    const played = scenario().do(posts.clerk, 'receive', upperLevelItem());
    expect(played.kinds()).toEqual(['received']);
    expect(played.state).toMatchObject({
      life: 'filed',
      proposers: [],
      collective: false,
      betweenSession: false,
      origin: { level: 'national', number: '00705' },
    });
    expect(played.state.serialNumber).toBeUndefined();
    expect(played.state.caseNumber).toBeUndefined();
    expect(nextWake(played.state)).toBeUndefined();
    expect(refolded(played)).toEqual(played.state);
  });

  test('a supervisor may take it in, and the proposer be named', () => {
    const payload = upperLevelItem({ proposer: 'proposer-party' });
    const played = scenario().do(posts.supervisor, 'receive', payload);
    expect(played.state.proposers).toMatchObject([{ proposer: 'proposer-party', standing: 'first' }]);
    expect(played.state.collective).toBe(true);
  });

  test.each([
    ['an unknown proposer', upperLevelItem({ proposer: 'proposer-9' }), '没有找到提案者。'],
    [
      'a date that does not exist',
      upperLevelItem({ origin: { ...upperLevelItem().origin, dueOn: '2026-09-31' } }),
      '上级要求的办结日期不存在。',
    ],
    [
      'no number',
      upperLevelItem({ origin: { ...upperLevelItem().origin, number: ' ' } }),
      '上级提案编号不能为空。',
    ],
    ['a term of zero', upperLevelItem({ origin: { ...upperLevelItem().origin, term: 0 } }), '届应为正整数。'],
    ['an unknown session', upperLevelItem({ session: 'session-9' }), '没有找到所选的届次。'],
    ['an empty body', upperLevelItem({ body: text('') }), '提案正文不能为空。'],
  ])('is refused with %s', (_, payload, reason) => {
    expect(scenario().refused(posts.clerk, 'receive', payload)).toMatchObject({ code: 'invalid', reason });
  });

  test('a proposer cannot take in an upper-level item', () => {
    expect(scenario().refused(posts.proposer, 'receive', upperLevelItem()).code).toBe('forbidden');
  });

  test('it is not filed again', () => {
    const played = scenario().do(posts.clerk, 'receive', upperLevelItem());
    expect(played.refused(posts.clerk, 'file', {}).code).toBe('notNow');
  });
});

describe('recordCall', () => {
  test('keeps one line about a call, in every state', () => {
    for (const make of Object.values(inLife)) {
      const played = make();
      const before = played.state.life;
      played.do(posts.clerk, 'recordCall', { text: text('委员来电询问进度。') });
      expect(played.state.calls).toHaveLength(1);
      expect(played.state.life).toBe(before);
    }
  });

  test('says who wrote it and when', () => {
    const played = filed().do(posts.clerk, 'recordCall', { text: text('委员来电询问进度。') });
    expect(played.last('callRecorded').call).toMatchObject({
      by: { role: 'clerk' },
      at: '2026-03-02T01:00:00.000Z',
    });
    expect(refolded(played)).toEqual(played.state);
  });

  test('more than a line is refused, and so is nothing at all', () => {
    const long = { text: text('委'.repeat(501)) };
    expect(filed().refused(posts.clerk, 'recordCall', long).reason).toBe('来电记录为501字，不能超过500字。');
    expect(filed().refused(posts.clerk, 'recordCall', { text: text(' ') }).reason).toBe('来电记录不能为空。');
  });

  test('a proposer keeps no records of calls, and a stranger does not learn of the case', () => {
    expect(filed().refused(posts.proposer, 'recordCall', { text: text('一') }).code).toBe('forbidden');
    expect(filed().refused(posts.office, 'recordCall', { text: text('一') }).code).toBe('unseen');
  });
});

test('a case in each life is what it says, and open unless it has ended', () => {
  for (const [life, make] of Object.entries(inLife)) {
    const { state } = make();
    expect(state.life).toBe(life);
    expect(isOpen(state)).toBe(!['concluded', 'withdrawn', 'notFiled'].includes(life));
  }
});
