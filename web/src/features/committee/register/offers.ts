/** What a file that was read offers to the fields of the register page; each waits for a person to take it over. */

import type { LetterReading, ListedProposer } from '../api/readLetterFile.ts';
import { registerTexts as texts } from '../registerTexts.ts';
import type { Kind, Typed } from './registerForm.ts';

type Value = LetterReading['values'][number];

export interface Offer {
  key: string;
  label: string;
  /** As it stands in the file. */
  value: string;
  sureness: 'high' | 'middle' | 'low';
  /** The words around it in the file; none for a whole text. */
  around?: { before: string; after: string };
  /** Nothing where it cannot be taken over as it is: a name that is not on the list. */
  fill?: (typed: Typed) => Partial<Typed>;
}

const aroundLength = 16;
const sureFrom = 0.9;
const likelyFrom = 0.75;

export function offersOf(kind: Kind, reading: LetterReading, listed: readonly ListedProposer[]): Offer[] {
  const offers = reading.values.flatMap((value, index): Offer[] => {
    const target = targetOf(kind, value, listed);
    if (!target) return [];
    return [
      {
        key: `${value.field} ${index}`,
        label: target.label,
        value: value.value,
        sureness: surenessOf(value.confidence),
        around: aroundOf(reading.text, value),
        ...(target.fill && { fill: target.fill }),
      },
    ];
  });
  const body = reading.text.trim();
  return [
    ...offers,
    { key: 'body', label: texts.body, value: body, sureness: 'high', fill: () => ({ body }) },
  ];
}

type Target = Pick<Offer, 'label' | 'fill'> | undefined;

function targetOf(
  kind: Kind,
  { field, value, simplified, means }: Value,
  listed: readonly ListedProposer[],
): Target {
  switch (field) {
    case 'proposalTitle':
      return { label: texts.subject, fill: () => ({ title: value }) };
    case 'proposer':
      return proposerOf(simplified, listed);
    case 'demand':
      return {
        label: texts.demands,
        fill: ({ demands }) => ({ demands: [demands, value].filter(Boolean).join('\n') }),
      };
    default:
      return kind === 'receive' ? originOf({ field, value, means }) : undefined;
  }
}

/** The first of the list who bears that very name; letters of the file may be traditional. */
function proposerOf(simplified: string, listed: readonly ListedProposer[]): Target {
  const name = simplified.replace(/\s/g, '');
  const found = listed.find((each) => each.name === name);
  return { label: texts.proposer, ...(found && { fill: () => ({ proposer: found.id }) }) };
}

function originOf({ field, value, means }: Pick<Value, 'field' | 'value' | 'means'>): Target {
  switch (field) {
    case 'committee':
      return { label: texts.committee, fill: () => ({ committee: value }) };
    case 'number':
      return { label: texts.number, fill: () => ({ number: value }) };
    case 'term':
      return typeof means === 'number' ? { label: texts.term, fill: () => ({ term: means }) } : undefined;
    case 'session':
      return typeof means === 'number'
        ? { label: texts.sessionNumber, fill: () => ({ sessionNumber: means }) }
        : undefined;
    default:
      return undefined;
  }
}

function surenessOf(confidence: number): Offer['sureness'] {
  if (confidence >= sureFrom) return 'high';
  return confidence >= likelyFrom ? 'middle' : 'low';
}

function aroundOf(text: string, { places }: Value): { before: string; after: string } {
  const start = places[0]?.start ?? 0;
  const end = places.at(-1)?.end ?? start;
  return {
    before:
      text
        .slice(Math.max(0, start - aroundLength), start)
        .split('\n')
        .at(-1) ?? '',
    after: text.slice(end, end + aroundLength).split('\n')[0] ?? '',
  };
}
