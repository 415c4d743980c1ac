/** One life in which nearly everything happens that can, and a short name for each thing that happened. */

import { defaultPolicy } from '../../../db/policies/default.ts';
import type { Event, Recorded } from '../../../workflows/lifecycle/events.ts';
import type { Letter } from '../../../workflows/lifecycle/letterState.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import type { CaseState } from '../../../workflows/lifecycle/state.ts';
import { assignmentOf, dissatisfied, inReview, letterOf, proposal, ratingOf } from '../lifecycle/stages.ts';
import { posts, type Scenario, text } from '../scenario.ts';

const policy: Policy = {
  ...defaultPolicy,
  survey: { ...defaultPolicy.survey, raters: 'every' },
  reviewReplies: true,
};

const month = { unit: 'month', length: 1 } as const;
const week = { unit: 'workday', length: 5 } as const;

/** Handed over to unit-hr as lead, unit-education in time and unit-foreign late; up to the open survey. */
export function upToFeedback(by = policy): Scenario {
  return feedback(replied(handled(handedOver(by))));
}

/** The proposer is dissatisfied: a second round for the lead and one co-handler. */
export function upToSecondRound(): Scenario {
  const played = closed(upToFeedback());
  const coHandlers = [assignmentOf(played, 'unit-education').id];
  return played.do(posts.clerk, 'rehandle', { reason: text('提案者对办理结果不满意'), coHandlers });
}

/** Where the policy knows one round only, it ends with what was said about the disagreement. */
export function upToConclusion(): Scenario {
  return closed(upToFeedback({ ...policy, rounds: 1 })).do(posts.clerk, 'conclude', {
    conciliation: text('已当面向提案者说明情况。'),
  });
}

function handedOver(by: Policy): Scenario {
  const played = inReview({ coSigners: ['proposer-2', 'proposer-3', 'proposer-party'] }, by)
    .do(posts.coSigner, 'coSign', {})
    .do(posts.otherProposer, 'declineCoSign', {})
    .wait('2026-03-04T01:00:00.000Z')
    .do(posts.clerk, 'returnForRevision', { reason: text('一事一案') })
    .do(posts.proposer, 'revise', proposal())
    .do(posts.proposer, 'attach', { file: 'file-proposal', to: 'proposal' });
  const demands = played.state.demands.map((each) => ({ id: each.id, text: text('扩大培训'), units: [] }));
  const leaderPost = posts.observer.id;
  return played
    .do(posts.clerk, 'setDemands', { demands })
    .do(posts.clerk, 'recordCall', { text: text('来电询问进度。') })
    .do(posts.clerk, 'file', { category: 'economy' })
    .do(posts.clerk, 'markKey', { leaderPost })
    .do(posts.clerk, 'unmarkKey', { reason: text('名额调整') })
    .do(posts.clerk, 'markKey', { leaderPost })
    .do(posts.clerk, 'handOver', {
      mode: 'lead',
      units: [
        { unit: 'unit-hr', role: 'lead' },
        { unit: 'unit-education', role: 'coHandler' },
        { unit: 'unit-foreign', role: 'coHandler' },
      ],
    });
}

function handled(played: Scenario): Scenario {
  const hr = { target: assignmentOf(played, 'unit-hr').id };
  const education = { target: assignmentOf(played, 'unit-education').id };
  const foreign = { target: assignmentOf(played, 'unit-foreign').id };
  const reason = text('业务相关');
  played
    .do(posts.supervisor, 'addUnit', { unit: 'unit-commerce', reason })
    .do(posts.supervisor, 'removeUnit', { reason }, { target: assignmentOf(played, 'unit-commerce').id })
    .do(posts.office, 'signFor', {}, hr)
    .do(posts.educationOffice, 'signFor', {}, education)
    .do(posts.foreignOffice, 'signFor', {}, foreign)
    .do(posts.office, 'proposeUnit', { unit: 'unit-paper', reason }, hr)
    .do(posts.educationOffice, 'proposeUnit', { unit: 'unit-paper', reason }, education);
  for (const [by, aim] of [
    [posts.office, hr],
    [posts.educationOffice, education],
  ] as const) {
    const payload = { ground: 'notOurFunction', reason, suggestedUnit: 'unit-paper' };
    played.do(by, 'requestReturn', payload, aim);
  }
  for (const { id } of played.state.returns) {
    played.do(posts.supervisor, 'decideReturn', { decision: 'refused', reason }, { target: id });
  }
  played
    .do(posts.office, 'accept', { handler: posts.handler.id }, hr)
    .do(posts.educationOffice, 'accept', { handler: posts.educationHandler.id }, education)
    .do(posts.foreignOffice, 'accept', {}, foreign);
  for (const [by, aim] of [
    [posts.handler, hr],
    [posts.educationHandler, education],
  ] as const) {
    const contact = { outcome: 'agreed' as const, form: 'visit', said: text('委员同意。') };
    played.do(by, 'recordContact', contact, aim).do(by, 'reportProgress', { text: text('正在调研。') }, aim);
  }
  played
    .do(posts.office, 'requestExtension', { extension: month, reason, proposerAgreed: true }, hr)
    .do(
      posts.educationOffice,
      'requestExtension',
      { extension: week, reason, proposerAgreed: true },
      education,
    );
  for (const { id } of played.state.extensions) {
    played.do(posts.supervisor, 'decideExtension', { granted: true }, { target: id });
  }
  return played
    .do(posts.supervisor, 'urge', { demand: text('请抓紧办理。') }, hr)
    .do(posts.office, 'remind', { demand: text('请尽快送会办意见。') }, education)
    .do(posts.educationOffice, 'recordCall', { text: text('与提案者通话。') })
    .do(posts.office, 'recordCall', { text: text('提案者来电。') });
}

function replied(played: Scenario): Scenario {
  const hr = { target: assignmentOf(played, 'unit-hr').id };
  const education = { target: assignmentOf(played, 'unit-education').id };
  const answers = played.state.demands.map((each) => ({ demand: each.id, text: text('已经办理。') }));
  const reason = text('补充数据');
  const draft = { body: text('现函复如下。'), answers };
  played.do(posts.educationHandler, 'submitDraft', draft, education);
  const opinion = { target: letterOf(played, 'unit-education').id };
  played
    .do(posts.educationOffice, 'sendBack', { reason }, opinion)
    .do(posts.educationHandler, 'submitDraft', draft, education)
    .do(posts.educationOffice, 'attach', { file: 'file-opinion', to: 'letter', id: opinion.target })
    .do(posts.educationOffice, 'signOff', {}, opinion)
    .do(posts.educationDeputy, 'signOff', { body: text('会办意见：同意。') }, opinion)
    .do(posts.educationOffice, 'issueOpinion', {}, opinion)
    .do('system', 'recordRendering', { files: filesFor(letterOf(played, 'unit-education')) }, opinion)
    .do('system', 'recordDeliveryFailure', { recipient: 'unit/unit-hr', reason: 'mailbox' }, opinion)
    .do(posts.educationOffice, 'recordDelivery', { recipient: 'unit/unit-hr', way: 'courier' }, opinion)
    .wait('2026-05-25T01:00:00.000Z');
  const late = assignmentOf(played, 'unit-foreign').id;
  played.do(posts.office, 'requestWaiver', { coHandler: late, reason }, hr);
  const [waiver] = played.state.waivers;
  played.do(posts.supervisor, 'decideWaiver', { granted: true }, { target: waiver?.id ?? '' });
  const reply = {
    ...draft,
    class: 'A',
    publicity: 'open' as const,
    contact: { name: text('陈谷雨'), telephone: text('13800000001') },
  };
  played.do(posts.handler, 'submitDraft', reply, hr);
  const letter = { target: letterOf(played, 'unit-hr').id };
  played
    .do(posts.deputy, 'sendBack', { reason }, letter)
    .do(posts.handler, 'submitDraft', reply, hr)
    .do(posts.office, 'attach', { file: 'file-reply-draft', to: 'letter', id: letter.target });
  for (const by of [posts.office, posts.deputy]) played.do(by, 'signOff', {}, letter);
  played.do(posts.head, 'signOff', { body: text('现答复如下：已经办理。') }, letter);
  played
    .do(posts.supervisor, 'reviewReply', { passed: true }, letter)
    .do(posts.office, 'issueReply', {}, letter);
  played
    .do('system', 'recordRendering', { files: filesFor(letterOf(played, 'unit-hr')) }, letter)
    .do('system', 'recordDelivered', { recipient: 'proposer/proposer-1', way: 'inApp' }, letter)
    .do('system', 'recordDeliveryFailure', { recipient: 'proposer/proposer-2', reason: 'mailbox' }, letter)
    .do(posts.office, 'recordDelivery', { recipient: 'proposer/proposer-2', way: 'inPerson' }, letter)
    .do('system', 'recordDelivered', { recipient: 'unit/unit-education', way: 'inApp' }, letter);
  return played.do(posts.supervisor, 'correctClass', { class: 'B', reason: text('仍在办理') }, letter);
}

function feedback(played: Scenario): Scenario {
  played.do(posts.clerk, 'openSurvey', {});
  const first = ratingOf(played, 'proposer-1');
  const second = ratingOf(played, 'proposer-2');
  return played
    .do(posts.proposer, 'rate', { values: dissatisfied, text: text('没有落实。') }, { target: first })
    .do(posts.clerk, 'recordPaperRating', { values: dissatisfied, scan: 'file-paper' }, { target: second })
    .do(posts.clerk, 'attach', { file: 'file-rating', to: 'rating', id: second });
}

function closed(played: Scenario): Scenario {
  return played.do(posts.clerk, 'closeSurvey', {});
}

/** A file for everyone whom the letter goes to. */
function filesFor({ recipients }: Letter): Letter['files'] {
  return recipients.map(({ id: recipient }) => ({ recipient, file: `file-${recipient}` }));
}

/** What happened and to whom: `signedFor education`, `clock reply hr`, `letterDelivered hr to proposer-1`. */
export function nameOf({ event }: Recorded, state: CaseState): string {
  const unit = unitOf(event, state);
  switch (event.kind) {
    case 'attached':
      return `attached ${event.attachment.file}`;
    case 'callRecorded':
      return `callRecorded ${event.call.by.kind === 'person' ? short(event.call.by.unit ?? '') : ''}`;
    case 'rated':
      return `rated ${state.ratings.find((each) => each.id === event.rating)?.proposer}`;
    case 'letterDelivered':
    case 'deliveryFailed':
      return `${event.kind} ${unit} to ${event.recipient.split('/')[1]?.replace('unit-', '')}`;
    case 'clockStarted':
      return clockName(event.clock.id, state);
    case 'clockStopped':
    case 'missed':
    case 'missedRevoked':
    case 'dueMoved':
      return clockName(event.clock, state);
    case 'reminded':
      return clockName(event.clock, state).replace('clock', 'reminded');
    default:
      return unit ? `${event.kind} ${unit}` : event.kind;
  }
}

function clockName(id: string, state: CaseState): string {
  const clock = state.clocks.find((each) => each.id === id);
  if (!clock) throw new Error(`There is no clock ${id}`);
  const asked = state.returns.find((each) => each.id === clock.of)?.assignment;
  const unit = state.assignments.find((each) => each.id === clock.of || each.id === asked)?.unit;
  return `clock ${clock.kind}${unit ? ` ${short(unit)}` : ''}`;
}

function unitOf(event: Event, state: CaseState): string | undefined {
  const id = assignmentIn(event, state);
  const unit = state.assignments.find((each) => each.id === id)?.unit;
  return unit && short(unit);
}

function assignmentIn(event: Event, state: CaseState): string | undefined {
  if ('assignment' in event) {
    return typeof event.assignment === 'string' ? event.assignment : event.assignment.id;
  }
  if ('contact' in event) return event.contact.assignment;
  if ('proposal' in event && typeof event.proposal === 'object') return event.proposal.assignment;
  if ('urging' in event) return event.urging.assignment;
  if ('letter' in event) {
    const letter = typeof event.letter === 'string' ? event.letter : event.letter.id;
    return state.letters.find((each) => each.id === letter)?.assignment;
  }
  if ('request' in event) {
    const request = typeof event.request === 'string' ? event.request : event.request.id;
    const all = [...state.returns, ...state.extensions, ...state.waivers];
    return all.find((each) => each.id === request)?.assignment;
  }
  return undefined;
}

function short(unit: string): string {
  return unit.replace('unit-', '');
}
