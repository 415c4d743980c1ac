/** One act as the rules judge it, the facts resolved for it, and the shape of a command's rule. */

import type { Actor } from './actor.ts';
import type { AnyCommandName, AnyPayloads } from './commands.ts';
import type { Calendar } from './dates/calendar.ts';
import type { Instant, LocalDate } from './dates/localDate.ts';
import type { Event } from './events.ts';
import type { SignStep } from './letterState.ts';
import type { Policy } from './policies/policy.ts';
import type { Refusal } from './refusal.ts';
import type { CaseState } from './state.ts';
import type { UnitKind } from './unitKind.ts';

/** The rules of one case: pinned by version at its opening. */
export interface Rules {
  policy: Policy;
  calendar: Calendar;
}

export interface Act<N extends AnyCommandName = AnyCommandName> {
  /** When the request arrived, never before the last event. */
  at: Instant;
  /** 补录: the day it happened. */
  occurredOn?: LocalDate;
  by: Actor;
  command: N;
  /** The assignment, letter, request or rating that is meant. */
  target?: string;
  payload: AnyPayloads[N];
  resolved: Resolved;
}

/** Facts from outside the case that the rules asked for (`needs`), looked up before judging. */
export interface Resolved {
  /** Id for the case (opening acts only). */
  caseId?: string;
  /** Fresh ids, as many as `needs.ids` asked for. */
  ids: string[];
  units: Record<string, UnitFacts>;
  posts: Record<string, PostFacts>;
  proposers: Record<string, ProposerFacts>;
  files: Record<string, FileFacts>;
  session?: SessionFacts;
  /** Numbers drawn or accepted in this very transaction. */
  numbers: { serial?: string; case?: string; letter?: string; origin?: string };
}

export interface UnitFacts {
  id: string;
  name: string;
  committee: string;
  kind: UnitKind;
  supervisedBy: string;
  way: 'online' | 'offline';
  chain?: SignStep[];
  /** Units that are one body under several names carry the same value; never twice in a cc. */
  body: string;
  active: boolean;
}

export interface PostFacts {
  id: string;
  role: string;
  unit?: string;
  active: boolean;
}

export interface ProposerFacts {
  id: string;
  kind: 'person' | 'organisation';
  name: string;
  committee: string;
}

export interface FileFacts {
  id: string;
  sha256: string;
}

export interface SessionFacts {
  id: string;
  committee: string;
  policy: string;
  calendar: string;
  year: number;
  /** Handed in after this instant it is a between-session proposal. */
  cutOffAt: Instant;
  /** The unit that stands for the committee's body in cc lines (提案委员会 or its local name). */
  body?: string;
}

/** What `execute` must look up or draw before the act can be judged. */
export interface Needs {
  ids?: number;
  units?: string[];
  posts?: string[];
  proposers?: string[];
  files?: string[];
  /** Brings the facts of the unit that is its `body`, too. */
  session?: string;
  /** Draw the next number of the series, or take the typed one, in the same transaction. */
  number?:
    | { series: 'serial' | 'case'; typed?: string }
    | { series: 'letter'; typed: string; unit: string }
    | { series: 'origin'; typed: string };
}

/** Everything a rule looks at. `relations` are those of the actor's post to this case. */
export interface Situation<N extends AnyCommandName = AnyCommandName> {
  state: CaseState;
  act: Act<N>;
  rules: Rules;
}

/** One command: how it is aimed, whether it is possible now, and what follows. */
export interface CommandRule<N extends AnyCommandName> {
  /** Ids it could be aimed at in this state, whether possible now or not; absent: the case itself. */
  targets?(state: CaseState): string[];
  /** Facts it wants; judged before `permit`, so it must not trust the payload. */
  needs?(state: CaseState, act: Act<N>): Needs;
  /** Possible now, payload aside? Access has been checked already. */
  permit(
    situation: Pick<Situation<N>, 'state' | 'rules'> & { act: Omit<Act<N>, 'payload' | 'resolved'> },
  ): Refusal | undefined;
  decide(situation: Situation<N>): Event[] | Refusal;
}
