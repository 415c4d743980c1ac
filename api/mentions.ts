/** Collects the ids that a view or a timeline mentions, so that their words can be read at once. */

import type { Mentions } from '../db/read/words.ts';

type Kind = keyof Mentions;

/** Which kind of id stands under which name, wherever it stands. */
const kinds: Readonly<Record<string, Kind>> = {
  unit: 'units',
  units: 'units',
  supervisedBy: 'units',
  suggestedUnit: 'units',
  suggestedUnits: 'units',
  leaderUnit: 'units',
  cc: 'units',
  proposer: 'proposers',
  handler: 'posts',
  leaderPost: 'posts',
  post: 'posts',
  person: 'people',
  onBehalfOf: 'people',
  recordedBy: 'people',
  file: 'files',
  scan: 'files',
};

/** Recipients are named with their kind: `proposer/<id>`, `unit/<id>`. */
const recipientKinds: Readonly<Record<string, Kind>> = { proposer: 'proposers', unit: 'units' };

export function mentionsIn(shown: unknown): Mentions {
  const found: Record<Kind, Set<string>> = {
    texts: new Set(),
    units: new Set(),
    proposers: new Set(),
    posts: new Set(),
    people: new Set(),
    files: new Set(),
  };
  collect(shown, '', found);
  const listed = (kind: Kind) => [...found[kind]];
  return {
    texts: listed('texts'),
    units: listed('units'),
    proposers: listed('proposers'),
    posts: listed('posts'),
    people: listed('people'),
    files: listed('files'),
  };
}

function collect(value: unknown, name: string, found: Record<Kind, Set<string>>): void {
  if (typeof value === 'string') note(value, name, found);
  else if (Array.isArray(value)) for (const each of value) collect(each, name, found);
  else if (typeof value === 'object' && value !== null) {
    if ('id' in value && 'hash' in value && typeof value.id === 'string') found.texts.add(value.id);
    for (const [key, each] of Object.entries(value)) collect(each, key, found);
  }
}

function note(value: string, name: string, found: Record<Kind, Set<string>>): void {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind) found[kind].add(value);
  if (name !== 'recipient' && name !== 'id') return;
  const slash = value.indexOf('/');
  const of = recipientKinds[value.slice(0, slash)];
  if (slash > 0 && of) found[of].add(value.slice(slash + 1));
}
