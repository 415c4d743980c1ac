/** Free text outside the state: the state and the events hold only its id and hash. */

/** What events and the state keep of a text; the words themselves live in a row that can be erased. */
export interface TextRef {
  id: string;
  /** SHA-256 of the UTF-8 bytes, lower-case hex. */
  hash: string;
}

/** A text as a payload carries it, parsed at the border: its words with the id and hash they will be kept under. */
export interface Text extends TextRef {
  body: string;
}

/** Strips the words, leaving what an event may carry. */
export function refer(text: Text): TextRef {
  return { id: text.id, hash: text.hash };
}

/** Every text within a payload, in reading order. */
export function textsIn(payload: unknown): Text[] {
  if (payload === null || typeof payload !== 'object') return [];
  if (isText(payload)) return [payload];
  return Object.values(payload).flatMap(textsIn);
}

function isText(value: object): value is Text {
  return (
    'id' in value &&
    'hash' in value &&
    'body' in value &&
    typeof value.id === 'string' &&
    typeof value.hash === 'string' &&
    typeof value.body === 'string'
  );
}
