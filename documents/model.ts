/** A letter as data: everything that is printed, as words; what is absent is not printed, nor is its label. */

import type { LetterBody } from '../workflows/lifecycle/letters/body.ts';

export {
  bodyOfPlain,
  plainText,
  readBody,
} from '../workflows/lifecycle/letters/body.ts';

/** The proposal as a letter speaks of it. */
export interface ProposalReference {
  /** As its title line names it, e.g. 区政协 or 政协全国委员会. */
  committee: string;
  /** 届 and 次; the session may be unknown. */
  term: number;
  session?: number;
  /** As spoken, e.g. 第25号. */
  number: string;
  title: string;
}

/** A demand of the proposal and the passage that answers it. */
interface Answer {
  demand: string;
  passage: string;
}

interface LetterCommon {
  /** Document number (发文字号). */
  number?: string;
  proposal: ProposalReference;
  body: LetterBody;
  /** Those that the body itself does not mark. */
  answers: Answer[];
  issuer: string;
  /** YYYY-MM-DD. */
  issuedOn: string;
  contact?: { name: string; telephone: string };
  /** Names in the order in which they are printed. */
  cc: string[];
}

/** 答复函 (domain.md 4.2): one for each proposer. */
export interface ReplyModel extends LetterCommon {
  kind: 'reply';
  /** Code of the result class, e.g. A. */
  class?: string;
  publicity?: 'open' | 'onRequest' | 'notOpen';
  salutation: string;
  /** How the one addressed is spoken to; `outside` did not propose it himself. */
  to: 'person' | 'organisation' | 'outside';
  /** Units whose opinions went into it. */
  coHandlers: string[];
  /** 1 for the first handling. */
  round: number;
}

/** 会办意见函 (domain.md 4.3): to the lead unit, without class, publicity or salutation. */
export interface OpinionModel extends LetterCommon {
  kind: 'opinion';
  addressee: string;
  /** Names of those who proposed; empty for an item that came without them. */
  proposers: string[];
  /** Points that fall under this unit. */
  scope: string[];
}

export type LetterModel = ReplyModel | OpinionModel;
