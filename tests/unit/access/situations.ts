/** One case at every point of its life that matters for access, each built by the acts that lead there. */

import { defaultPolicy } from '../../../db/policies/default.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import { assignmentOf, dissatisfied, inReview, letterOf, ratingOf, satisfied } from '../lifecycle/stages.ts';
import { posts, type Scenario, text } from '../scenario.ts';

/** Every proposer is asked, so that a co-signer also has a rating to give. */
const policy: Policy = { ...defaultPolicy, survey: { ...defaultPolicy.survey, raters: 'every' } };
const reviewing: Policy = { ...policy, reviewReplies: true };

const lead = {
  unit: 'unit-hr',
  office: posts.office,
  handler: posts.handler,
  deputy: posts.deputy,
  head: posts.head,
};
const coHandler = {
  unit: 'unit-education',
  office: posts.educationOffice,
  handler: posts.educationHandler,
  deputy: posts.educationDeputy,
  head: posts.educationHead,
};
const units = [lead, coHandler];
type Unit = (typeof units)[number];

/** The names that the table of access speaks of, in the order of a life. */
export const situations = {
  'co-signing': () => coSigning(),
  'in review': () => reviewed(),
  'returned for revision': () =>
    reviewed().do(posts.clerk, 'returnForRevision', { reason: text('一事一案') }),
  'not filed': () => reviewed().do(posts.clerk, 'decline', { ground: 'empty', disposition: 'letter' }),
  withdrawn: () => reviewed().do(posts.proposer, 'withdraw', { reason: text('问题已经解决') }),
  filed: () => filed(),
  'filed as key': () => key(),
  unsigned: () => handedOver(),
  'signed for': () => signedFor(),
  'return requested': () => returnRequested(),
  accepted: () => accepted(),
  handling: () => handling(),
  'extension requested': () => extensionRequested(),
  'opinion overdue': () => overdue(),
  'waiver requested': () => waiverRequested(),
  'in sign-off': () => inSignOff(),
  checked: () => checked(),
  'with the head': () => withTheHead(),
  'signed off': () => signedOff(),
  'awaiting review': () => issuedOpinion(signedOff(reviewing)),
  'opinion issued': () => issuedOpinion(signedOff()),
  replied: () => replied(),
  delivered: () => delivered(),
  'feedback open': () => feedbackOpen(),
  'all satisfied': () => rated(satisfied),
  'all dissatisfied': () => rated(dissatisfied),
  'closed dissatisfied': () => closedDissatisfied(),
  'second round': () => secondRound(),
  concluded: () => rated(satisfied).do(posts.clerk, 'conclude', {}),
} satisfies Record<string, () => Scenario>;

export type Situation = keyof typeof situations;
export const situationNames = Object.keys(situations) as Situation[];

function coSigning(by = policy): Scenario {
  return inReview({ coSigners: ['proposer-2', 'proposer-3'] }, by).do(posts.coSigner, 'coSign', {});
}

function reviewed(by = policy): Scenario {
  return coSigning(by).do(posts.otherProposer, 'declineCoSign', {});
}

function filed(by = policy): Scenario {
  return reviewed(by).do(posts.clerk, 'file', { category: 'economy' });
}

function key(by = policy): Scenario {
  return filed(by).do(posts.clerk, 'markKey', { leaderPost: posts.observer.id });
}

function handedOver(by = policy): Scenario {
  return key(by).do(posts.clerk, 'handOver', {
    mode: 'lead',
    units: [
      { unit: lead.unit, role: 'lead' },
      { unit: coHandler.unit, role: 'coHandler' },
    ],
  });
}

function signedFor(by = policy): Scenario {
  return both(handedOver(by), (played, { office }, target) => played.do(office, 'signFor', {}, { target }));
}

function returnRequested(): Scenario {
  const reason = text('不属于本单位职能');
  const payload = { ground: 'notOurFunction', reason, suggestedUnit: 'unit-commerce' };
  return both(signedFor(), (played, { office }, target) =>
    played.do(office, 'requestReturn', payload, { target }),
  );
}

function accepted(by = policy): Scenario {
  return both(signedFor(by), (played, { office }, target) => played.do(office, 'accept', {}, { target }));
}

export function handling(by = policy): Scenario {
  return both(accepted(by), (played, { office, handler }, target) =>
    played.do(office, 'assignHandler', { handler: handler.id }, { target }),
  );
}

function extensionRequested(): Scenario {
  const payload = {
    extension: { unit: 'workday' as const, length: 5 },
    reason: text('情况复杂'),
    proposerAgreed: true,
  };
  return both(handling(), (played, { office }, target) =>
    played.do(office, 'requestExtension', payload, { target }),
  );
}

/** The opinion was due on 2 April 2026. */
function overdue(): Scenario {
  return handling().wait('2026-04-08T01:00:00.000Z');
}

function waiverRequested(): Scenario {
  const played = overdue();
  const late = assignmentOf(played, coHandler.unit).id;
  const payload = { coHandler: late, reason: text('会办意见逾期未送') };
  return played.do(posts.office, 'requestWaiver', payload, { target: assignmentOf(played, lead.unit).id });
}

function inSignOff(by = policy): Scenario {
  return both(handling(by), drafted);
}

/** With a contact before it, for the reply's gate. */
function drafted(played: Scenario, { handler, unit }: Unit, target: string): Scenario {
  const contact = { outcome: 'agreed' as const, form: 'visit', said: text('委员同意答复意见。') };
  return played.do(handler, 'recordContact', contact, { target }).do(
    handler,
    'submitDraft',
    {
      body: text('现将办理情况函告如下。'),
      ...(unit === lead.unit && { class: 'A', publicity: 'open' as const }),
      contact: { name: text('陈谷雨'), telephone: text('13800000001') },
      answers: played.state.demands.map((each) => ({ demand: each.id, text: text('已经办理。') })),
    },
    { target },
  );
}

function checked(by = policy): Scenario {
  return both(inSignOff(by), (played, { office, unit }) =>
    played.do(office, 'signOff', {}, { target: letterOf(played, unit).id }),
  );
}

/** The deputies have signed: enough for the opinion, not yet for the reply. */
function withTheHead(by = policy): Scenario {
  return both(checked(by), (played, { deputy, unit }) =>
    played.do(deputy, 'signOff', {}, { target: letterOf(played, unit).id }),
  );
}

function signedOff(by = policy): Scenario {
  const played = withTheHead(by);
  return played.do(lead.head, 'signOff', {}, { target: letterOf(played, lead.unit).id });
}

function issuedOpinion(played: Scenario): Scenario {
  return played.do(coHandler.office, 'issueOpinion', {}, { target: letterOf(played, coHandler.unit).id });
}

function replied(): Scenario {
  const played = issuedOpinion(signedOff());
  return played.do(lead.office, 'issueReply', {}, { target: letterOf(played, lead.unit).id });
}

/** Everything that was written has reached everyone it was written to. */
function delivered(): Scenario {
  const played = replied();
  for (const { id, recipients } of played.state.letters) {
    for (const { id: recipient } of recipients) {
      played.do('system', 'recordDelivered', { recipient, way: 'inApp' }, { target: id });
    }
  }
  return played;
}

function feedbackOpen(): Scenario {
  return delivered().do(posts.clerk, 'openSurvey', {});
}

function rated(values: Record<string, string>): Scenario {
  const played = feedbackOpen();
  return played
    .do(posts.proposer, 'rate', { values }, { target: ratingOf(played, 'proposer-1') })
    .do(posts.coSigner, 'rate', { values }, { target: ratingOf(played, 'proposer-2') });
}

function closedDissatisfied(): Scenario {
  return rated(dissatisfied).do(posts.clerk, 'closeSurvey', {});
}

function secondRound(): Scenario {
  const played = closedDissatisfied();
  const again = assignmentOf(played, coHandler.unit).id;
  return played.do(posts.clerk, 'rehandle', { reason: text('提案者不满意'), coHandlers: [again] });
}

function both(played: Scenario, act: (played: Scenario, unit: Unit, target: string) => Scenario): Scenario {
  return units.reduce((at, unit) => act(at, unit, assignmentOf(at, unit.unit).id), played);
}
