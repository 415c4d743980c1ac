/** submit (提交): a proposer hands in a proposal, or a clerk registers it for him; it gets its serial number. */

import type { Act, Rules } from '../act.ts';
import { referActor } from '../actor.ts';
import { startClock } from '../clock.ts';
import { type Event, type EventOf, eventSchema } from '../events.ts';
import { evolve } from '../evolve.ts';
import { judgeSession, pinned } from '../proposals/opening.ts';
import { judgeProposalText, proposalContent } from '../proposals/proposalText.ts';
import { isRefusal, type Missing, type Refusal, refuse } from '../refusal.ts';
import type { OpeningRule } from '../registry.ts';
import type { CaseState, Proposer } from '../state.ts';

export const submit: OpeningRule<'submit'> = {
  needs: (act) => ({
    ids: act.payload.demands.length,
    units: act.payload.suggestedUnits,
    proposers: [firstProposerOf(act), ...act.payload.coSigners].filter((each) => each !== undefined),
    session: act.payload.session,
    number: { series: 'serial' },
  }),

  decide: (act, rules) => {
    const { payload, resolved } = act;
    const session = judgeSession(act);
    if (isRefusal(session)) return session;
    const refused = judgeProposers(act) ?? judgeProposalText(payload, resolved, rules);
    if (refused) return refused;
    const serialNumber = resolved.numbers.serial;
    if (serialNumber === undefined) throw new Error('No serial number was drawn');
    const proposers = proposersOf(act);
    const submitted: EventOf<'submitted'> = {
      kind: 'submitted',
      serialNumber,
      ...pinned(act, session, rules),
      proposers,
      collective: proposers.some((each) => each.standing === 'first' && each.kind === 'organisation'),
      betweenSession: payload.betweenSession || act.at > session.cutOffAt,
      ...proposalContent(payload, resolved.ids),
    };
    return withCoSignClock(submitted, act, rules);
  },
};

/** A proposer speaks for himself; a clerk names the proposer for whom he registers. */
function firstProposerOf({ by, payload }: Act<'submit'>): string | undefined {
  if (by.kind !== 'person') return undefined;
  return by.post.role === 'proposer' ? by.post.proposer : payload.proposer;
}

function judgeProposers(act: Act<'submit'>): Refusal | undefined {
  const first = firstProposerOf(act);
  const { proposer: named, coSigners } = act.payload;
  if (first === undefined)
    return refuse('invalid', '未指明提案者。', [{ code: 'proposer', text: '未指明提案者。' }]);
  if (named !== undefined && named !== first) return refuse('forbidden', '只能以本人名义提交提案。');
  if (!isKnown(act, first)) {
    return refuse('invalid', '没有找到提案者。', [
      { code: 'proposer', text: '没有找到提案者。', target: first },
    ]);
  }
  const faults = coSigners.flatMap((each, index): Missing[] => {
    const fault = (text: string): Missing[] => [{ code: 'coSigners', text, target: each }];
    if (each === first) return fault('第一提案人不能再列为联名人。');
    if (coSigners.indexOf(each) !== index) return fault('联名人重复。');
    return isKnown(act, each) ? [] : fault('没有找到所邀请的联名人。');
  });
  return faults[0] && refuse('invalid', faults[0].text, faults);
}

function isKnown({ resolved }: Act<'submit'>, proposer: string): boolean {
  const found = resolved.proposers[proposer];
  return found !== undefined && found.committee === resolved.session?.committee;
}

function proposersOf(act: Act<'submit'>): Proposer[] {
  const first = firstProposerOf(act);
  return [first, ...act.payload.coSigners].flatMap((id, index): Proposer[] => {
    const facts = id === undefined ? undefined : act.resolved.proposers[id];
    if (!facts) return [];
    const { kind } = facts;
    return [
      index === 0
        ? { proposer: facts.id, kind, standing: 'first', at: act.at }
        : { proposer: facts.id, kind, standing: 'invited' },
    ];
  });
}

/** Where others are invited to sign, their time begins; without them the review is open at once. */
function withCoSignClock(
  submitted: EventOf<'submitted'>,
  act: Act<'submit'>,
  rules: Rules,
): Event[] | Refusal {
  const opened: CaseState = evolve(undefined, {
    sequence: 1,
    schema: eventSchema,
    at: act.at,
    by: referActor(act.by),
    event: submitted,
  });
  if (opened.life !== 'submitted') return [submitted];
  const started = startClock(opened, rules, { kind: 'coSign', of: 'case', at: act.at });
  return isRefusal(started) ? started : [submitted, started];
}
