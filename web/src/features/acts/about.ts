/** What a form knows: the case, the choices, and what the act is aimed at. */

import { shortDate } from '../../lib/localTime.ts';
import type { AssignmentView, Case, ClockView, LetterView } from './api/readCase.ts';
import type { Choices } from './api/readChoices.ts';

export interface About {
  proposal: string;
  shown: Case;
  choices: Choices;
  target: string | undefined;
  /** The post under which it is done. */
  post: string;
  /** The office's date. */
  today: string;
}

export function textOf({ texts }: Pick<Case, 'texts'>, ref: { id: string } | undefined): string {
  return ref ? (texts[ref.id] ?? '') : '';
}

export function unitName({ names }: Pick<Case, 'names'>, unit: string | undefined): string {
  return unit === undefined ? '' : (names.units[unit] ?? '');
}

export function presentAssignments({ view }: Pick<Case, 'view'>): AssignmentView[] {
  return view.assignments.filter(
    ({ round, life }) => round === view.round && life !== 'reassigned' && life !== 'cancelled',
  );
}

/** The assignment that an act aims at, by way of a letter or a request where it aims at one. */
export function aimedAssignment({ shown: { view }, target }: Pick<About, 'shown' | 'target'>) {
  if (target === undefined) return undefined;
  const by = [view.letters, view.returns, view.extensions, view.waivers, view.ratings]
    .flat()
    .find((each) => each.id === target)?.assignment;
  return view.assignments.find((each) => each.id === (by ?? target));
}

export function aimedLetter({
  shown: { view },
  target,
}: Pick<About, 'shown' | 'target'>): LetterView | undefined {
  return view.letters.find((each) => each.id === target);
}

/** The clock by which a unit must answer. */
export function answerClock(
  { view }: Pick<Case, 'view'>,
  assignment: string | undefined,
): ClockView | undefined {
  return view.clocks.find(({ of, kind }) => of === assignment && (kind === 'reply' || kind === 'opinion'));
}

export function dueText(clock: ClockView | undefined): string | undefined {
  return clock && !clock.stopped ? shortDate(clock.dueOn) : undefined;
}

/** What an act is about, so that several of the same name can be told apart: the unit it is aimed at. */
export function aimedUnit(shown: Case, target: string | undefined): string | undefined {
  const unit = aimedAssignment({ shown, target })?.unit;
  return unit === undefined ? undefined : unitName(shown, unit);
}
