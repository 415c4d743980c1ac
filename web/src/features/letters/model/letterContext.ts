/** One letter within its case: what the page of a letter is about. */

import { type LetterBody, readBody } from '../../../../../workflows/lifecycle/letters/body.ts';
import { textOf } from '../../acts/about.ts';
import type { Allowed, AssignmentView, Case, LetterView } from '../../acts/api/readCase.ts';
import type { DemandChoice } from '../editor/EditorToolbar.tsx';
import { texts } from '../texts.ts';
import { emptyDraft, type LetterDraft } from './letterDraft.ts';

export interface LetterContext {
  shown: Case;
  assignment: AssignmentView;
  letter: LetterView | undefined;
  kind: 'reply' | 'opinion';
  demands: DemandChoice[];
}

export function contextOf(shown: Case, assignmentId: string): LetterContext | undefined {
  const assignment = shown.view.assignments.find((each) => each.id === assignmentId);
  if (!assignment) return undefined;
  return {
    shown,
    assignment,
    letter: shown.view.letters.find((each) => each.assignment === assignmentId),
    kind: assignment.role === 'coHandler' ? 'opinion' : 'reply',
    demands: shown.view.demands.map(({ id, text }, index) => ({
      id,
      label: `${index + 1}. ${textOf(shown, text)}`,
    })),
  };
}

/** The row by which this command is possible, or else one that says why not. */
export function allowedRow(
  { shown }: Pick<LetterContext, 'shown'>,
  command: Allowed['command'],
  target: string | undefined,
): Allowed | undefined {
  const rows = shown.allowed.filter((each) => each.command === command && each.target === target);
  return rows.find((each) => each.possible) ?? rows[0];
}

/** What stands in sign-off, or what an empty sheet begins with. */
export function draftOfLetter({ shown, letter }: LetterContext): LetterDraft {
  if (!letter) return emptyDraft;
  const text = (ref: { id: string } | undefined) => textOf(shown, ref);
  return {
    ...emptyDraft,
    body: bodyAt(shown, letter.body),
    ...(letter.class !== undefined && { class: letter.class }),
    ...(letter.publicity && { publicity: letter.publicity }),
    publicityReason: text(letter.publicityReason),
    salutations: Object.fromEntries(letter.salutations.map((each) => [each.proposer, text(each.text)])),
    contactName: text(letter.contact?.name),
    contactTelephone: text(letter.contact?.telephone),
  };
}

export function bodyAt(shown: Pick<Case, 'texts'>, ref: { id: string }): LetterBody {
  return readBody(textOf(shown, ref));
}

export function caseTitle({ view, texts: words }: Case): string {
  return words[view.title.id] ?? '';
}

export function caseNumber({ view }: Case): string {
  return view.caseNumber ?? view.origin?.number ?? view.serialNumber ?? '';
}

/** Who did it, as he is called; time and machines do not write letters. */
export function actorName({ names }: Case, by: { kind: string; person?: string }): string {
  return by.person === undefined ? '' : (names.people[by.person] ?? '');
}

/** Every present co-handler of the round. */
export function coHandlersOf({ shown, assignment }: LetterContext): AssignmentView[] {
  if (assignment.role === 'coHandler') return [];
  return shown.view.assignments.filter(
    ({ role, round, life }) =>
      role === 'coHandler' && round === assignment.round && life !== 'reassigned' && life !== 'cancelled',
  );
}

/** A heading and room to write for each demand. */
export function outlineFor(demands: readonly DemandChoice[], newId: () => string): LetterBody['blocks'] {
  return demands.flatMap(({ id, label }): LetterBody['blocks'] => [
    {
      id: newId(),
      kind: 'heading',
      level: 1,
      text: `关于${label
        .replace(/^\d+\.\s*/u, '')
        .replace(/[。；;]$/u, '')
        .slice(0, 36)}`,
      demand: id,
    },
    { id: newId(), kind: 'paragraph', text: '', demand: id },
  ]);
}

export function stepName(step: { role: 'office' } | { role: 'leader'; rank: 'deputy' | 'head' }): string {
  return step.role === 'office' ? texts.roles.office : texts.roles[step.rank];
}
