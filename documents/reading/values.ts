/** What the reader gives: values in their original letters, each with its places in the text and a confidence. */

export interface Place {
  /** Offsets in the original text, in UTF-16 units. */
  start: number;
  end: number;
}

export const letterFields = [
  'kind',
  'committee',
  'term',
  'session',
  'number',
  'title',
  'proposalTitle',
  'proposer',
  'addressee',
  'salutation',
  'honorific',
  'class',
  'publicity',
  'publicityReason',
  'documentNumber',
  'issuer',
  'division',
  'date',
  'publicationDate',
  'contactName',
  'contactTelephone',
  'cc',
  'heading',
  'blank',
  'demand',
  'figure',
  'promise.measure',
  'promise.operator',
  'promise.figure',
  'promise.unit',
  'promise.period',
  'policy.title',
  'policy.number',
  'lost',
] as const;

export type LetterField = (typeof letterFields)[number];

export interface ReadValue {
  field: LetterField;
  /** Which promise or policy it belongs to, from 1 in the order of the text. */
  item?: number;
  /** As it stands, pieces joined: a value may be broken over lines or have something else within. */
  value: string;
  /** For matching only. */
  simplified: string;
  /** 0 to 1: form and context agree, or form alone. */
  confidence: number;
  places: Place[];
  /** What a program takes from it: an ordinal as a number, a date as 2024-09-14, a kind or publicity as its code. */
  means?: string | number;
}

export interface Reading {
  values: ReadValue[];
  /** The places where characters were lost, by their offsets; the values that contain one are less sure. */
  lost: Place[];
}
