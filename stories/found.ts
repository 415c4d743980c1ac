/** What came of a story, taken from the API's answers in the words of the hand-written files. */

import type { Clocks, Proposal, Timeline } from './answers.ts';
import { comparable } from './timelineText.ts';

export interface Found {
  /** Case number, or that of the upper level. */
  number?: string | undefined;
  events: string[];
  /** Sequences of the events, which the reader must see without a gap. */
  sequences: number[];
  clocks: FoundClock[];
  letters: FoundLetter[];
  /** Notices by account. */
  told: Readonly<Record<string, readonly string[]>>;
}

export interface FoundClock {
  clock: string;
  unit?: string | undefined;
  startOn: string;
  dueOn: string;
  ceilingOn?: string | undefined;
  how: string;
  /** Days that the explanation names as left out. */
  skipped: string[];
}

export interface FoundLetter {
  kind: string;
  round: number;
  unit: string;
  number?: string | undefined;
  issuedOn: string;
  to: string[];
  cc: string[];
}

export interface Seen {
  timeline: Timeline;
  proposal: Proposal;
  clocks: Clocks['clocks'];
  told: Found['told'];
}

export function foundIn({ timeline: { lines }, proposal, clocks, told }: Seen): Found {
  const { origin, caseNumber } = proposal.view;
  return {
    number: origin?.number ?? caseNumber,
    events: comparable(lines, proposal),
    sequences: lines.map((each) => each.sequence),
    clocks: clocks.map(foundClock),
    letters: lettersIn(proposal),
    told,
  };
}

function foundClock(clock: Clocks['clocks'][number]): FoundClock {
  const { kind, unitName, startOn, dueOn, ceilingOn, stopped, explanation } = clock;
  return {
    clock: kind,
    unit: unitName,
    startOn,
    dueOn,
    ceilingOn,
    how: stopped?.how ?? 'running',
    skipped: explanation.skipped.map((each) => each.on),
  };
}

/** Issued ones, in the order of issue. */
function lettersIn({ view, names }: Proposal): FoundLetter[] {
  const nameOf = (id: string) => names.units[id] ?? names.proposers[id] ?? id;
  return view.letters
    .filter((each) => each.life === 'issued')
    .sort((one, other) => ((one.issuedAt ?? '') < (other.issuedAt ?? '') ? -1 : 1))
    .map(({ kind, round, number, assignment, issuedOn, recipients, cc }) => ({
      kind,
      round,
      number,
      unit: nameOf(view.assignments.find((each) => each.id === assignment)?.unit ?? assignment),
      issuedOn: issuedOn ?? '',
      to: recipients
        .filter((each) => each.purpose !== 'copy')
        .map(({ id }) => nameOf(id.slice(id.indexOf('/') + 1))),
      cc: cc.map(nameOf),
    }));
}
