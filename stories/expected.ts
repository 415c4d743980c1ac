/** The shape of the hand-written files with which a story is compared. */

export interface Expected {
  calendar: string;
  /** The number of the case: the letter's own on the first run, later the next free ones of the same form. */
  number: ExpectedNumber;
  /** Issued letters, in the order of issue. */
  letters: ExpectedLetter[];
  /** All clocks, in the order in which they started. */
  clocks: ExpectedClock[];
  /** One line for each event, as `timelineText.ts` writes it. */
  events: string[];
  /** For some of the people, every notice they got of this case, as `notices.ts` writes it. */
  told: Readonly<Record<string, readonly string[]>>;
}

export interface ExpectedNumber {
  first: string;
  /** Source of a regular expression for the whole number. */
  form: string;
}

interface ExpectedLetter {
  kind: string;
  round: number;
  unit: string;
  /** Absent: it goes out without one. */
  number?: ExpectedNumber | undefined;
  issuedOn: string;
  /** Names, in the order in which they are printed. */
  cc: string[];
  /** Names of those who get it as theirs. */
  to: string[];
}

export interface ExpectedClock {
  clock: string;
  /** Name of the unit it runs for; absent for a survey. */
  unit?: string | undefined;
  startOn: string;
  rule: { unit: string; length: number; extended?: number | undefined; roll: boolean };
  dueOn: string;
  ceilingOn?: string | undefined;
  how: string;
  /** Why this day, by whoever reckoned it. */
  why: string;
}
