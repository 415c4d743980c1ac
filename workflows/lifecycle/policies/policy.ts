/** What differs by place, year and kind of case: data, immutable, named by its version. */

import type { ClockKind, DueRule, NoticeRole } from '../clockState.ts';
import type { Span } from '../dates/due.ts';
import type { RungRule } from '../dates/ladder.ts';
import type { SignStep } from '../letterState.ts';
import type { AssignmentRole } from '../state.ts';

export interface Policy {
  /** e.g. `default-1`; a changed policy is a new version. */
  version: string;
  name: string;
  /** Where its rules are written, for the reader. */
  sources: string[];
  calendarRegion: string;
  /** Longest texts, in characters. */
  lengths: { title: number; body: number; line: number; letter: number };
  numbers: { serial: NumberPattern; case: NumberPattern };
  /** Who hands over. */
  handOverBy: ('supervisor' | 'clerk')[];
  clocks: Record<ClockKind, ClockRule>;
  /** Later ones win. */
  overrides: Override[];
  extension: {
    /** How often one clock may be extended. */
    times: number;
    /** Longest single extension. */
    longest: Span;
    tell: NoticeRole[];
  };
  /** Silence counts as receipt, or as acceptance. */
  deemed: { receipt: boolean; acceptance: boolean };
  /** 补录: days back that an office may record; beyond it only a supervisor may. */
  backdating: { workdays: number; evidenceRequired: boolean };
  /** Handlings at most, the first included. */
  rounds: number;
  signOff: { reply: SignStep[]; opinion: SignStep[] };
  /** The supervisor reviews each reply between sign-off and issue. */
  reviewReplies: boolean;
  correctClass: boolean;
  classes: ResultClass[];
  survey: SurveyScheme;
  /** Why a proposal is not filed (domain.md 2.5), and what becomes of it. */
  grounds: Choice[];
  dispositions: Choice[];
  returnGrounds: Choice[];
  categories: Choice[];
  contactForms: Choice[];
  /** Attempts after which a proposer who could not be reached counts as contacted. */
  contactAttempts: number;
  cc: { reply: CcRule[]; opinion: CcRule[] };
  /** The honorific of a person who proposes, and one that is wrong for him. */
  honorific: { right: string; wrong: string[] };
  letterNumber: {
    example: string;
    /** Regular expression source, unanchored parts not allowed. */
    form: string;
    /** A letter without a number is not issued; absent: some letters have none (domain.md 1.1). */
    required?: boolean;
  };
  /** Words of notices by kind; `{{name}}` is filled from the notice. */
  notices: Record<string, { subject: string; body: string }>;
}

export interface Choice {
  code: string;
  label: string;
}

/** How a series of numbers looks. `{n}`, `{n:5}` (padded), `{year}`. */
export interface NumberPattern {
  scope: 'session' | 'year';
  template: string;
  /** How it is spoken of, e.g. `第{number}号`. */
  display: string;
  /** A free number may be typed by hand. */
  manual: boolean;
}

export interface ClockRule extends DueRule {
  /** Which event starts it. Only `reply`, `opinion`, `objection`, `firstContact` have the choice. */
  start: 'handedOver' | 'signedFor' | 'own';
  reminders: ReminderRule[];
}

export interface ReminderRule extends RungRule {
  to: NoticeRole[];
}

export interface Override {
  when: {
    key?: boolean;
    collective?: boolean;
    betweenSession?: boolean;
    upperLevel?: boolean;
    secondRound?: boolean;
    role?: AssignmentRole;
  };
  clocks: Partial<Record<ClockKind, Partial<ClockRule>>>;
}

/** One letter of the result-class scheme (domain.md 3.3). */
export interface ResultClass {
  code: string;
  label: string;
  meaning: string;
  solved: boolean;
  needsTracking: boolean;
  /** Words that speak against the class; a warning, never a refusal. */
  contradictedBy: string[];
}

export interface SurveyScheme {
  /** Who opens it. */
  opens: 'clerk' | 'time';
  /** Time concludes when it ends and nobody is dissatisfied. */
  concludes: 'clerk' | 'time';
  /** The first proposer rates, or every one; then the worst counts. */
  raters: 'first' | 'every';
  /** `result` and `attitude` are always there. */
  axes: SurveyAxis[];
}

export interface SurveyAxis {
  code: string;
  label: string;
  required: boolean;
  values: (Choice & { dissatisfied: boolean })[];
}

/** Who belongs into the copy line, in the order of the list. */
export type CcRule =
  | { who: 'committeeBody' }
  | { who: 'supervisionOffice' }
  | { who: 'coHandlers' }
  | { who: 'keyLeader' }
  | { who: 'upperLevel' };
