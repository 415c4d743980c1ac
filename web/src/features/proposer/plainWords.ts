/** How a case stands, in the words in which one would say it on the telephone. */

import { dateOf, shortDate } from '../../lib/localTime.ts';
import { type AssignmentView, type Case, textOf, unitName } from './case.ts';
import { texts } from './texts.ts';

/** One sentence for each unit that must answer, or one for the case where there is none yet. */
export function plainLines(shown: Case, today: string): string[] {
  const { view } = shown;
  const day = (on: string) => shortDate(on, today.slice(0, 4));
  switch (view.life) {
    case 'submitted':
      return [...invitation(shown), coSigning(shown, day)];
    case 'inReview':
      return [texts.inReview];
    case 'returnedForRevision':
      return [texts.returned(textOf(shown, view.ending?.reason))];
    case 'filed':
      return [texts.filed(view.caseNumber ?? '')];
    case 'notFiled':
      return [texts.notFiled(textOf(shown, view.ending?.reason))];
    case 'withdrawn':
      return [texts.withdrawn];
    case 'handedOver':
    case 'rehandling':
    case 'replied':
      return unitLines(shown, day);
    case 'feedbackOpen':
      return [...unitLines(shown, day), feedback(shown, day)];
    case 'concluded':
      return [
        ...unitLines(shown, day),
        texts.concluded(view.concludedAt ? day(dateOf(view.concludedAt)) : ''),
      ];
  }
}

type Day = (on: string) => string;

/** Who invites, for those whose answer is awaited. */
export function invitation({ view, names }: Case): string[] {
  const first = view.proposers.find((each) => each.standing === 'first');
  const name = names.proposers[first?.proposer ?? ''];
  return view.relations.includes('invited') && name !== undefined ? [texts.invitedBy(name)] : [];
}

function coSigning({ view }: Case, day: Day): string {
  const standing = (which: string) => view.proposers.filter((each) => each.standing === which).length;
  const until = view.clocks.find((each) => each.kind === 'coSign')?.dueOn;
  return texts.coSigning(standing('signed'), standing('invited'), until && day(until));
}

function unitLines(shown: Case, day: Day): string[] {
  const { view } = shown;
  return view.assignments
    .filter(({ round, role, life }) => round === view.round && role !== 'coHandler' && !isOver(life))
    .map((each) => unitLine(shown, each, day));
}

function isOver(life: AssignmentView['life']): boolean {
  return life === 'reassigned' || life === 'cancelled';
}

function unitLine(shown: Case, assignment: AssignmentView, day: Day): string {
  const { life, unit, signedForAt, issuedOn } = assignment;
  const name = unitName(shown, unit);
  if (life === 'issued') return texts.replied(name, issuedOn && day(issuedOn));
  const clock = shown.view.clocks.find(({ kind, of }) => kind === 'reply' && of === assignment.id);
  const isLate = clock?.missed !== undefined && clock.missed.revokedAt === undefined;
  const until = clock && (isLate ? texts.late(day(clock.dueOn)) : texts.until(day(clock.dueOn)));
  const signed = signedForAt && texts.signedFor(name, day(dateOf(signedForAt)));
  return `${[signed ?? texts.handedTo(name), texts.doing[life], until].filter(Boolean).join('，')}。`;
}

function feedback({ view }: Case, day: Day): string {
  const until = view.clocks.find((each) => each.kind === 'survey' && !each.stopped)?.dueOn;
  const own = view.ratings.filter((each) => each.round === view.round);
  const isRated = own.length > 0 && own.every((each) => each.ratedAt !== undefined);
  return (isRated ? texts.rated : texts.toRate)(until && day(until));
}

/** The latest word of each unit on where it stands. */
export function progressLines(shown: Case, today: string): { key: string; text: string }[] {
  const { view } = shown;
  return view.assignments
    .filter(({ round, life }) => round === view.round && !isOver(life))
    .flatMap(({ id, unit, progress }) =>
      progress
        ? [
            {
              key: id,
              text: texts.progress(
                unitName(shown, unit),
                shortDate(dateOf(progress.at), today.slice(0, 4)),
                textOf(shown, progress.text),
              ),
            },
          ]
        : [],
    );
}
