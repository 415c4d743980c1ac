/** Letters on their way: what machines have to do, what they and people record, when the survey opens. */

import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import type { Act } from '../../../workflows/lifecycle/act.ts';
import type { SystemPayloads } from '../../../workflows/lifecycle/commands.ts';
import { decide } from '../../../workflows/lifecycle/decide.ts';
import { pendingOf } from '../../../workflows/lifecycle/letters/pending.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import { isRefusal } from '../../../workflows/lifecycle/refusal.ts';
import { posts, refolded, type Scenario, scenario } from '../scenario.ts';
import { atWork, contacted, drafted, signed } from './letterStages.ts';
import { handedOver, inReview, letterOf, upperLevelItem } from './stages.ts';

const openedByTime: Policy = { ...defaultPolicy, survey: { ...defaultPolicy.survey, opens: 'time' } };

function issued(policy?: Policy): Scenario {
  const played = signed(drafted(contacted(atWork(handedOver({}, policy)))));
  return played.do(posts.office, 'issueReply', {}, { target: letterOf(played).id });
}

const files = [{ recipient: 'proposer/proposer-1', file: 'file-1' }];

function rendered(policy?: Policy): Scenario {
  const played = issued(policy);
  return played.do('system', 'recordRendering', { files }, { target: letterOf(played).id });
}

/** What the process is answered when it says something that cannot be. */
function refusedSystem<N extends keyof SystemPayloads>(
  played: Scenario,
  command: N,
  payload: SystemPayloads[N],
) {
  const act: Act = {
    at: played.state.lastEventAt,
    by: { kind: 'system', task: 'test' },
    command,
    target: letterOf(played).id,
    payload,
    resolved: {
      ids: [],
      units: {},
      posts: {},
      proposers: {},
      files: { 'file-1': { id: 'file-1', sha256: 'a'.repeat(64) } },
      numbers: {},
    },
  };
  const result = decide(played.state, act, played.rules);
  if (!isRefusal(result)) throw new Error(`${command} was not refused`);
  return result;
}

const delivered = (recipient: string) => ({ recipient, way: 'inApp' }) as const;

describe('pending work', () => {
  it('is to render first, then to deliver to each, then nothing', () => {
    const played = issued();
    const letter = letterOf(played).id;
    expect(pendingOf(played.state)).toEqual([{ id: `render/${letter}`, kind: 'render', letter }]);
    played.do('system', 'recordRendering', { files }, { target: letter });
    expect(pendingOf(played.state).map((each) => each.id)).toEqual([
      `deliver/${letter}/proposer/proposer-1`,
      `deliver/${letter}/unit/unit-government-supervision`,
      `deliver/${letter}/unit/unit-committee`,
    ]);
    for (const { id } of letterOf(played).recipients) {
      played.do('system', 'recordDelivered', delivered(id), { target: letter });
    }
    expect(pendingOf(played.state)).toEqual([]);
    expect(refolded(played)).toEqual(played.state);
  });

  it('is nothing before issue', () => {
    expect(pendingOf(signed(drafted(contacted(atWork(handedOver())))).state)).toEqual([]);
  });

  it('needs no rendering where the sealed scan is the original', () => {
    const played = signed(drafted(contacted(atWork(handedOver()))));
    played.do(posts.office, 'issueReply', { scan: 'file-scan' }, { target: letterOf(played).id });
    expect(pendingOf(played.state).every((each) => each.kind === 'deliver')).toBe(true);
    expect(refusedSystem(played, 'recordRendering', { files }).code).toBe('notNow');
  });

  it('leaves what was given up to a person, and the outside to paper', () => {
    const played = rendered();
    const target = letterOf(played).id;
    const failure = { recipient: 'unit/unit-committee', reason: 'mailbox-unavailable' };
    played.do('system', 'recordDeliveryFailure', failure, { target });
    expect(pendingOf(played.state).map((each) => each.id)).not.toContain(
      `deliver/${target}/unit/unit-committee`,
    );

    const upper = scenario().do(posts.clerk, 'receive', upperLevelItem());
    upper.do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });
    signed(drafted(atWork(upper)));
    upper.do(posts.office, 'issueReply', {}, { target: letterOf(upper).id });
    const outside = [{ recipient: 'outside', file: 'file-1' }];
    upper.do('system', 'recordRendering', { files: outside }, { target: letterOf(upper).id });
    expect(
      pendingOf(upper.state).every((each) => each.kind === 'deliver' && each.recipient !== 'outside'),
    ).toBe(true);
  });
});

describe('what the process records', () => {
  it('said twice is refused and changes nothing', () => {
    const played = rendered();
    const target = letterOf(played).id;
    expect(refusedSystem(played, 'recordRendering', { files }).code).toBe('notNow');
    played.do('system', 'recordDelivered', delivered('proposer/proposer-1'), { target });
    expect(refusedSystem(played, 'recordDelivered', delivered('proposer/proposer-1')).code).toBe('notNow');
    const late = { recipient: 'proposer/proposer-1', reason: 'timeout' };
    expect(refusedSystem(played, 'recordDeliveryFailure', late).code).toBe('notNow');
    const failure = { recipient: 'unit/unit-committee', reason: 'timeout' };
    played.do('system', 'recordDeliveryFailure', failure, { target });
    expect(refusedSystem(played, 'recordDeliveryFailure', failure).code).toBe('notNow');
  });

  it('may be a delivery after all, though it was given up', () => {
    const played = rendered();
    const target = letterOf(played).id;
    const recipient = 'unit/unit-committee';
    played
      .do('system', 'recordDeliveryFailure', { recipient, reason: 'timeout' }, { target })
      .do('system', 'recordDelivered', delivered(recipient), { target });
    expect(letterOf(played).recipients.find((each) => each.id === recipient)?.delivered).toBeDefined();
  });

  it('names only recipients and files that are there', () => {
    const played = issued();
    const stranger = [{ recipient: 'proposer/proposer-9', file: 'file-1' }];
    const lost = [{ recipient: 'proposer/proposer-1', file: 'lost' }];
    expect(refusedSystem(played, 'recordRendering', { files: stranger }).code).toBe('invalid');
    expect(refusedSystem(played, 'recordRendering', { files: lost }).code).toBe('invalid');
    expect(refusedSystem(played, 'recordRendering', { files: [] }).code).toBe('invalid');
    expect(refusedSystem(played, 'recordDelivered', delivered('unit/unit-hr')).code).toBe('invalid');
  });

  it('is no act of a person', () => {
    const played = rendered();
    const target = letterOf(played).id;
    const refused = played.refused(posts.clerk, 'recordDelivered', delivered('proposer/proposer-1'), {
      target,
    });
    expect(refused.code).toBe('forbidden');
  });
});

describe('recordDelivery', () => {
  const byHand = { recipient: 'proposer/proposer-1', way: 'inPerson' } as const;

  it('by the office or the clerk, on its own day, after a failure too', () => {
    const played = rendered().at('2026-03-04T01:00:00.000Z');
    const target = letterOf(played).id;
    const failure = { recipient: byHand.recipient, reason: 'timeout' };
    played
      .do('system', 'recordDeliveryFailure', failure, { target })
      .do(posts.office, 'recordDelivery', { ...byHand, on: '2026-03-03', evidence: 'file-2' }, { target })
      .do(posts.clerk, 'recordDelivery', { recipient: 'unit/unit-committee', way: 'post' }, { target });
    expect(letterOf(played).recipients).toMatchObject([
      { delivered: { on: '2026-03-03', way: 'inPerson' } },
      {},
      { delivered: { on: '2026-03-04', way: 'post' } },
    ]);
    expect(played.refused(posts.office, 'recordDelivery', byHand, { target }).code).toBe('notNow');
    expect(refolded(played)).toEqual(played.state);
  });

  it.each([
    ['a stranger', { recipient: 'unit/unit-hr' }, 'recipient'],
    ['a day before issue', { on: '2026-03-01' }, 'on'],
    ['a day to come', { on: '2026-03-20' }, 'on'],
    ['a day that does not exist', { on: '2026-02-30' }, 'on'],
    ['evidence that is not there', { evidence: 'lost' }, 'evidence'],
  ])('refuses %s', (_what, over, code) => {
    const played = rendered();
    const refused = played.refused(
      posts.office,
      'recordDelivery',
      { ...byHand, ...over },
      {
        target: letterOf(played).id,
      },
    );
    expect(refused).toMatchObject({ code: 'invalid', missing: [{ code }] });
  });

  it('backdated needs its evidence', () => {
    const played = rendered().at('2026-03-03T01:00:00.000Z');
    const aim = { target: letterOf(played).id, occurredOn: '2026-03-02' };
    expect(played.refused(posts.office, 'recordDelivery', byHand, aim).reason).toBe('补录须附送达凭证。');
    played.do(posts.office, 'recordDelivery', { ...byHand, evidence: 'file-2' }, aim);
    expect(played.last('letterDelivered')).toMatchObject({ on: '2026-03-02', evidence: 'file-2' });
  });

  it('is not there before issue, nor when everything has arrived', () => {
    const early = signed(drafted(contacted(atWork(handedOver()))));
    expect(early.refused(posts.office, 'recordDelivery', byHand, { target: letterOf(early).id }).code).toBe(
      'unseen',
    );
    const played = rendered();
    const target = letterOf(played).id;
    for (const { id } of letterOf(played).recipients) {
      played.do('system', 'recordDelivered', delivered(id), { target });
    }
    expect(played.refused(posts.office, 'recordDelivery', byHand, { target }).reason).toBe(
      '文稿已经全部送达。',
    );
  });
});

describe('the survey that time opens', () => {
  it('opens with the delivery to the last who is asked, whoever records it', () => {
    const played = rendered(openedByTime);
    const target = letterOf(played).id;
    played.do('system', 'recordDelivered', delivered('unit/unit-committee'), { target });
    expect(played.state.life).toBe('replied');
    played.do(
      posts.clerk,
      'recordDelivery',
      { recipient: 'proposer/proposer-1', way: 'inPerson' },
      { target },
    );
    expect(played.kinds().slice(-3)).toEqual(['letterDelivered', 'surveyOpened', 'clockStarted']);
    expect(played.state.life).toBe('feedbackOpen');
    expect(refolded(played)).toEqual(played.state);
  });

  it('opens once, and waits for every one where every one rates', () => {
    const policy: Policy = { ...openedByTime, survey: { ...openedByTime.survey, raters: 'every' } };
    const played = inReview({ coSigners: ['proposer-2'] }, policy)
      .do(posts.coSigner, 'coSign', {})
      .do(posts.clerk, 'file', {})
      .do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });
    signed(drafted(contacted(atWork(played))));
    const target = letterOf(played).id;
    played.do(posts.office, 'issueReply', {}, { target });
    const each = ['proposer-1', 'proposer-2'].map((id) => `proposer/${id}`);
    const both = each.map((recipient, index) => ({ recipient, file: `file-${index}` }));
    played.do('system', 'recordRendering', { files: both }, { target });
    played.do('system', 'recordDelivered', delivered('proposer/proposer-1'), { target });
    expect(played.state.life).toBe('replied');
    const failure = { recipient: 'proposer/proposer-2', reason: 'timeout' };
    played.do('system', 'recordDeliveryFailure', failure, { target });
    expect(played.state.life).toBe('feedbackOpen');
    played.do(posts.clerk, 'recordDelivery', { recipient: 'proposer/proposer-2', way: 'post' }, { target });
    expect(played.kinds().filter((kind) => kind === 'surveyOpened')).toHaveLength(1);
  });

  it('is left to the clerk where the policy says so', () => {
    const played = rendered();
    const target = letterOf(played).id;
    played.do('system', 'recordDelivered', delivered('proposer/proposer-1'), { target });
    expect(played.state.life).toBe('replied');
  });
});
