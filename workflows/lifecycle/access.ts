/** Who may do what: data, and the one function that reads it. What may be seen is in `sight.ts`. */

import type { Actor, Post, Role } from './actor.ts';
import { type AnyCommandName, type CommandName, type TargetKind, targets } from './commands.ts';
import { type Refusal, refuse } from './refusal.ts';
import { currentAssignments, isLive, type Relation, relationsOf, standsTo } from './relation.ts';
import type { Assignment, CaseState } from './state.ts';

const leadUnit = ['leadOffice', 'leadHandler'] as const;
const coHandlerUnit = ['coHandlerOffice', 'coHandlerHandler'] as const;
const offices = ['leadOffice', 'coHandlerOffice'] as const;
const leaders = ['leadLeader', 'coHandlerLeader'] as const;
const staff = ['clerk', 'supervisor'] as const;

/** Commands that open a case, by role: there is no case yet to be related to. */
export const mayOpen = {
  submit: ['proposer', 'clerk'],
  receive: ['clerk', 'supervisor'],
} as const satisfies Partial<Record<CommandName, readonly Role[]>>;

export type OpeningName = keyof typeof mayOpen;

/** The relations that may send each command (design 4.2). An office may do what its handlers may (small units). */
export const may: Record<Exclude<CommandName, OpeningName>, readonly Relation[]> = {
  coSign: ['invited'],
  declineCoSign: ['invited'],
  returnForRevision: ['clerk'],
  revise: ['firstProposer'],
  setDemands: ['clerk', 'leadOffice'],
  withdraw: ['firstProposer', 'clerk'],
  file: ['clerk'],
  decline: ['clerk'],
  markKey: ['clerk', 'committeeSupervisor', 'supervisor'],
  unmarkKey: ['clerk', 'committeeSupervisor', 'supervisor'],
  handOver: ['clerk', 'committeeSupervisor'],
  signFor: offices,
  accept: offices,
  assignHandler: offices,
  proposeUnit: offices,
  requestReturn: offices,
  decideReturn: ['supervisor'],
  addUnit: ['supervisor'],
  removeUnit: ['supervisor'],
  requestExtension: offices,
  decideExtension: ['supervisor'],
  recordContact: [...leadUnit, ...coHandlerUnit],
  reportProgress: [...leadUnit, ...coHandlerUnit],
  submitDraft: [...leadUnit, ...coHandlerUnit],
  sendBack: [...offices, ...leaders],
  signOff: [...offices, ...leaders],
  recordSignOff: offices,
  issueOpinion: ['coHandlerOffice'],
  requestWaiver: ['leadOffice'],
  decideWaiver: ['supervisor'],
  reviewReply: ['supervisor'],
  issueReply: ['leadOffice'],
  recordDelivery: [...offices, 'clerk'],
  correctClass: ['supervisor'],
  openSurvey: ['clerk'],
  rate: ['firstProposer', 'coSigner'],
  recordPaperRating: ['clerk'],
  closeSurvey: ['clerk'],
  rehandle: ['clerk'],
  conclude: ['clerk'],
  urge: staff,
  remind: ['leadOffice'],
  attach: ['firstProposer', 'coSigner', 'clerk', 'supervisor', ...leadUnit, ...coHandlerUnit],
  recordCall: ['clerk', 'committeeSupervisor', 'supervisor', ...offices],
};

/** Whoever writes a letter or signs it may ask what it still lacks; nothing is written by asking. */
const mayCheckDraft: readonly Relation[] = [...may.submitDraft, ...may.signOff];

/** A proposal is drafted by whoever may open a case by it. */
export const mayDraftProposals: readonly Role[] = [...new Set([...mayOpen.submit, ...mayOpen.receive])];

/** Old letters are read from files by whoever registers proposals or records what was done on paper. */
export const mayReadLetterFiles: readonly Role[] = ['clerk', 'director', 'supervisor', 'office'];

/** A letter's draft is written by whoever may submit it for that very assignment, and read by its unit's leaders, too. */
export const mayReadLetterDraft: readonly Relation[] = [...may.submitDraft, ...leaders];

/** Acts that may be recorded later than they happened (补录). */
export const backdatable: ReadonlySet<AnyCommandName> = new Set([
  'signFor',
  'accept',
  'recordContact',
  'issueOpinion',
  'issueReply',
  'recordDelivery',
  'recordPaperRating',
]);

/** Their target belongs to another unit than the sender's. */
const aimsAtOthers: ReadonlySet<AnyCommandName> = new Set(['remind']);

/** Ids that need no aiming: the act concerns the case as a whole for that relation. */
const wholeCase: ReadonlySet<Relation> = new Set([
  'clerk',
  'director',
  'committeeSupervisor',
  'firstProposer',
  'coSigner',
  'invited',
]);

/**
 * Whether this actor may send the command at all, the state aside. A stranger gets `unseen` (404), whoever sees the
 * case but may not act `forbidden` (403). Time and the machines of the process are let through.
 */
export function judgeAccess(
  state: CaseState,
  by: Actor,
  aim: { command: AnyCommandName; target?: string | undefined; backdated?: boolean },
): Refusal | undefined {
  if (by.kind !== 'person') return undefined;
  const own = relationsOf(state, by.post);
  if (own.includes('stranger')) return refuse('unseen', '没有找到该提案。');
  const allowed = relationsAllowed(aim.command, aim.backdated ?? false);
  const matching = own.filter((each) => allowed.includes(each));
  if (matching.length === 0) return refuse('forbidden', '当前身份不能办理此事项。');
  if (aim.target === undefined) return undefined;
  return reaches(state, by.post, { command: aim.command, target: aim.target, matching })
    ? undefined
    : refuse('forbidden', '该事项不属于当前身份的办理范围。');
}

/** Whether this actor may have the draft of this assignment's letter checked. */
export function judgeDraftCheck(state: CaseState, by: Actor, target: string): Refusal | undefined {
  if (by.kind !== 'person') return refuse('forbidden', '当前身份不能办理此事项。');
  const assignment = currentAssignments(state).find((each) => each.id === target);
  if (!assignment || relationsOf(state, by.post).includes('stranger')) {
    return refuse('unseen', '没有找到该提案。');
  }
  return standsTo(assignment, by.post, mayCheckDraft)
    ? undefined
    : refuse('forbidden', '该事项不属于当前身份的办理范围。');
}

/** Beyond the limit of backdating only a supervisor may record, so backdated acts are open to him. */
export function relationsAllowed(command: AnyCommandName, backdated: boolean): readonly Relation[] {
  const listed = command in may ? may[command as keyof typeof may] : [];
  return backdated && backdatable.has(command) ? [...listed, 'supervisor'] : listed;
}

function reaches(
  state: CaseState,
  post: Post,
  { command, target, matching }: { command: AnyCommandName; target: string; matching: Relation[] },
): boolean {
  if (aimsAtOthers.has(command)) return true;
  const kind: TargetKind | undefined =
    command in targets ? targets[command as keyof typeof targets] : undefined;
  if (kind === 'rating' && post.role === 'proposer') {
    return state.ratings.some((each) => each.id === target && each.proposer === post.proposer);
  }
  if (matching.some((each) => wholeCase.has(each))) return true;
  const assignment = assignmentOf(state, kind, target);
  return assignment !== undefined && standsTo(assignment, post, matching);
}

/**
 * What these posts may do with the draft of an assignment's letter. Without an answer it is as if it were not there.
 * Once the letter is out, or the assignment another's, nothing is written any more.
 */
export function letterDraftAccess(
  state: CaseState,
  posts: readonly Post[],
  assignment: string,
): 'write' | 'read' | undefined {
  const found = state.assignments.find((each) => each.id === assignment);
  if (!found || !isLive(found)) return undefined;
  const stands = (allowed: readonly Relation[]) => posts.some((post) => standsTo(found, post, allowed));
  if (found.life !== 'issued' && stands(may.submitDraft)) return 'write';
  return stands(mayReadLetterDraft) ? 'read' : undefined;
}

/** The assignment that a target belongs to. */
export function assignmentOf(
  state: CaseState,
  kind: TargetKind | undefined,
  target: string,
): Assignment | undefined {
  const find = (id: string | undefined) => state.assignments.find((each) => each.id === id);
  switch (kind) {
    case 'assignment':
      return find(target);
    case 'letter':
      return find(state.letters.find((each) => each.id === target)?.assignment);
    case 'return':
      return find(state.returns.find((each) => each.id === target)?.assignment);
    case 'extension':
      return find(state.extensions.find((each) => each.id === target)?.assignment);
    case 'waiver':
      return find(state.waivers.find((each) => each.id === target)?.assignment);
    case 'rating':
      return find(state.ratings.find((each) => each.id === target)?.assignment);
    case undefined:
      return undefined;
  }
}
