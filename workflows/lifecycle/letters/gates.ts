/** What must be right before a letter goes out: all gates at once, each with a plain sentence (design 7). */

import type { Resolved, Rules } from '../act.ts';
import { findClock } from '../clock.ts';
import { fullDate } from '../dates/explainDue.ts';
import { localDateOf } from '../dates/localDate.ts';
import { findAssignment } from '../find.ts';
import type { Letter } from '../letterState.ts';
import { type Missing, type Refusal, refuse } from '../refusal.ts';
import { isLive } from '../relation.ts';
import type { Assignment, CaseState, Demand } from '../state.ts';
import { type CcFault, ccFaults, proposedCc } from './cc.ts';
import { coHandlersOf, goesOutside, openSteps, stepLabel } from './letters.ts';
import { answeredProposers } from './salutation.ts';

/** Facts that make the sentences name people and units, and the check of the copies fresh. */
export type GateFacts = Pick<Resolved, 'units' | 'proposers' | 'session'>;

interface Inspection {
  state: CaseState;
  letter: Letter;
  assignment: Assignment;
  rules: Rules;
  facts: GateFacts | undefined;
}

/**
 * Everything that keeps the letter from being issued, in the order of the letter's parts; nothing when it may go.
 * Without facts it rests on what the state holds: the copies as checked at drafting, units without their names.
 */
export function gatesOf(state: CaseState, letter: Letter, rules: Rules, facts?: GateFacts): Missing[] {
  const inspection = { state, letter, assignment: findAssignment(state, letter.assignment), rules, facts };
  const gates = letter.kind === 'reply' ? replyGates : opinionGates;
  return gates.flatMap((gate) => gate(inspection));
}

/** The refusal that names every closed gate; none if all are open. */
export function refuseGates(missing: Missing[]): Refusal | undefined {
  if (missing.length === 0) return undefined;
  return refuse(
    'gate',
    `尚有${missing.length}项未办妥，不能发出：${missing.map((each) => each.text).join('')}`,
    missing,
  );
}

const replyGates = [
  classGate,
  publicityGate,
  salutationGate,
  demandsGate,
  opinionsGate,
  contactRecordedGate,
  signOffGate,
  contactPersonGate,
  ccGate,
  reviewGate,
];

// An opinion is internal: it has neither class nor publicity nor salutation (domain.md 1.3).
const opinionGates = [scopeGate, signOffGate];

function classGate({ state, letter }: Inspection): Missing[] {
  if (letter.class || goesOutside(state)) return [];
  return [{ code: 'class', text: '尚未选定办理结果类别。' }];
}

function publicityGate({ state, letter }: Inspection): Missing[] {
  if (goesOutside(state)) return [];
  if (!letter.publicity) return [{ code: 'publicity', text: '尚未选定公开方式。' }];
  if (letter.publicity === 'open' || letter.publicityReason) return [];
  return [{ code: 'publicityReason', text: '不主动公开的，须说明理由。' }];
}

function salutationGate({ state, letter, rules, facts }: Inspection): Missing[] {
  const { right, wrong } = rules.policy.honorific;
  return answeredProposers(state).flatMap(({ proposer, kind }) => {
    const fault = letter.salutations.find((each) => each.proposer === proposer)?.fault;
    if (!fault) return [];
    const whom = facts?.proposers[proposer]?.name ?? (kind === 'person' ? '提案人' : '提案单位');
    const person = `对${whom}的称谓有误：政协委员应称“${right}”，不应称“${wrong.join('”或“')}”。`;
    const organisation = `对${whom}的称谓有误：集体提案应直接称单位名称。`;
    const unnamed = `称谓中没有写明${whom}${facts ? '' : '的姓名或名称'}。`;
    const text = fault === 'nameMissing' ? unnamed : kind === 'person' ? person : organisation;
    return [{ code: 'salutation', text, target: proposer }];
  });
}

/** A reply answers point by point (domain.md 4.2): a split one its own points, the others all. */
function demandsGate({ state, letter, assignment }: Inspection): Missing[] {
  const required = assignment.role === 'split' ? splitDemands(state, assignment) : state.demands;
  return unanswered(letter, required).map((demand) => ({
    code: 'demands',
    text: `第${state.demands.indexOf(demand) + 1}条建议尚未答复。`,
    target: demand.id,
  }));
}

/** Its own, and those given to nobody: otherwise they would go unanswered. */
function splitDemands(state: CaseState, assignment: Assignment): Demand[] {
  const others = state.assignments.filter((each) => each.round === assignment.round && isLive(each));
  return state.demands.filter(
    (demand) => isFor(demand, assignment) || !others.some((each) => isFor(demand, each)),
  );
}

function isFor(demand: Demand, assignment: Assignment): boolean {
  return demand.units.includes(assignment.unit) || assignment.demands.includes(demand.id);
}

function unanswered(letter: Letter, demands: Demand[]): Demand[] {
  return demands.filter((demand) => !letter.answers.some((each) => each.demand === demand.id));
}

/** The points of its scope are ticked by answering them; one at least, where any was given to it. */
function scopeGate({ state, letter, assignment }: Inspection): Missing[] {
  const own = state.demands.filter((demand) => isFor(demand, assignment));
  if (own.length === 0 || unanswered(letter, own).length < own.length) return [];
  return [{ code: 'demands', text: '会办意见尚未对应任何一条分办的建议。' }];
}

function opinionsGate({ state, letter, facts }: Inspection): Missing[] {
  const waived = state.waivers.filter((each) => each.decided?.granted).map((each) => each.coHandler);
  return coHandlersOf(state, letter)
    .filter((each) => each.life !== 'issued' && !waived.includes(each.id))
    .map((each) => {
      const clock = findClock(state, 'opinion', each.id);
      const since = `${fullDate(localDateOf(each.assignedAt))}交办`;
      const until = clock
        ? `，期限为${fullDate(clock.dueOn)}${clock.missed && !clock.missed.revokedAt ? '，已逾期' : ''}`
        : '';
      const whose = facts?.units[each.unit]?.name ?? '会办单位';
      return { code: 'opinions', text: `${whose}的会办意见尚未送达（${since}${until}）。`, target: each.id };
    });
}

function contactRecordedGate({ state, letter }: Inspection): Missing[] {
  if (goesOutside(state) || state.contacts.some((each) => each.assignment === letter.assignment)) return [];
  return [{ code: 'contactRecorded', text: '尚未登记与提案人的沟通情况；未能沟通的，须登记原因。' }];
}

function signOffGate({ letter }: Inspection): Missing[] {
  const missing = (text: string): Missing[] => [{ code: 'signOff', text, target: letter.id }];
  if (letter.life === 'sentBack') {
    const at = letter.sentBack?.at ?? letter.review?.at;
    return missing(`文稿已${at ? `于${fullDate(localDateOf(at))}` : ''}退回，须修改后重新送签。`);
  }
  const open = openSteps(letter);
  if (open.length === 0) return [];
  const since = fullDate(localDateOf(letter.signatures.at(-1)?.at ?? letter.submittedAt));
  return missing(`文稿尚未签发：待${open.map(stepLabel).join('、')}签署（自${since}起）。`);
}

function contactPersonGate({ letter }: Inspection): Missing[] {
  return letter.contact ? [] : [{ code: 'contactPerson', text: '尚未填写联系人及电话。' }];
}

function ccGate(inspection: Inspection): Missing[] {
  const { letter, facts } = inspection;
  const nameOf = (unit: string) => facts?.units[unit]?.name;
  return freshCcFaults(inspection).map(({ code, units }) => {
    const names = units.flatMap((unit) => nameOf(unit) ?? []);
    return {
      code: 'cc',
      text: `${ccSentences[code]}${names.length > 0 ? `：${names.join('、')}` : ''}。`,
      target: letter.id,
    };
  });
}

const ccSentences: Record<CcFault['code'], string> = {
  incomplete: '抄送单位不全',
  double: '抄送单位重复',
  outOfOrder: '抄送单位的顺序不符合规定',
};

function freshCcFaults({ state, letter, assignment, rules: { policy }, facts }: Inspection): CcFault[] {
  const codes = Object.keys(ccSentences) as CcFault['code'][];
  if (!facts)
    return codes.filter((code) => letter.ccFaults.includes(code)).map((code) => ({ code, units: [] }));
  const ccFacts = { units: facts.units, committeeBody: facts.session?.body };
  const proposed = proposedCc(state, { assignment, kind: letter.kind }, { policy, facts: ccFacts });
  return ccFaults(letter.cc, proposed, facts.units);
}

function reviewGate({ letter, rules }: Inspection): Missing[] {
  if (!rules.policy.reviewReplies || letter.life === 'reviewed') return [];
  return [{ code: 'review', text: '答复尚未经督查室审核。', target: letter.id }];
}
