/** A case of the demonstration as it is played: what it says, and who did what how many working days ago. */

import type { OpeningName } from '../../../workflows/lifecycle/access.ts';
import type { AnyPayloads, CommandName } from '../../../workflows/lifecycle/commands.ts';
import type { LocalDate } from '../../../workflows/lifecycle/dates/localDate.ts';
import type { CaseState } from '../../../workflows/lifecycle/state.ts';

/** One request of a proposal, what a unit answers to it, and what a co-handler says of it. */
interface Point {
  ask: string;
  answer?: string;
  opinion?: string;
}

/** The words of a proposal; made up, as all people in it. */
export interface Subject {
  title: string;
  situation: string;
  analysis: string;
  suggestions: string;
  points: readonly Point[];
  category: string;
}

/** Working days before today, or hours before now. Acts of one day follow each other in the order written. */
export type Ago = { workdays: number } | { hours: number };

interface Made {
  ago: Ago;
  /** Username; absent for the machines. */
  by?: string;
}

/** Opens a case. */
export interface Opening<N extends OpeningName> extends Made {
  by: string;
  command: N;
  payload: () => AnyPayloads[N];
}

export type MoveName = Exclude<CommandName, OpeningName> | 'recordDeliveryFailure' | 'replacePolicy';

export interface Move<N extends MoveName> extends Made {
  command: N;
  target?: (state: CaseState) => string;
  /** From the case as it then is, and the local day of the act. */
  payload: (state: CaseState, on: LocalDate) => AnyPayloads[N];
}

/** Written once for each command, so that a payload is held to its command. */
export type AnyMove =
  | { [N in OpeningName]: Opening<N> }[OpeningName]
  | { [N in MoveName]: Move<N> }[MoveName];

export interface Script {
  /** Names the case for ever: keys are made of it. */
  name: string;
  /** The first of them opens the case. */
  moves: AnyMove[];
  /** Usernames who follow it. */
  followers?: readonly string[];
}

export function opening<N extends OpeningName>(made: Opening<N>): Opening<N> {
  return made;
}

/** Keeps a payload to its command while a list of moves is written. */
export function move<N extends MoveName>(made: Move<N>): Move<N> {
  return made;
}
