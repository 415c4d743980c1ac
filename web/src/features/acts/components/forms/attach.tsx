/** A file is tied to the proposal, a letter, a contact or a rating. */

import { fullDate } from '../../../../lib/localTime.ts';
import { type About, unitName } from '../../about.ts';
import { fields } from '../../fieldTexts.ts';
import { FileField } from '../FileField.tsx';
import { ChoiceField, type Option } from '../fields.tsx';
import { makeForm } from '../makeForm.tsx';

type To = 'proposal' | 'letter' | 'contact' | 'rating';

interface Attached {
  file: string;
  /** `letter:<id>`. */
  to: string;
}

export const attachForm = makeForm<'attach', Attached>({
  command: 'attach',
  initial: () => ({ to: 'proposal' }),
  Fields: ({ about }) => (
    <>
      <FileField proposal={about.proposal} name="file" label={fields.file} required />
      <ChoiceField name="to" label={fields.attachTo} required options={placesOf(about)} />
    </>
  ),
  payloadOf: ({ file, to }) => {
    const [kind = 'proposal', id] = to.split(':', 2);
    return { file, to: placeOf(kind), ...(id && { id }) };
  },
});

function placeOf(kind: string): To {
  return kind === 'letter' || kind === 'contact' || kind === 'rating' ? kind : 'proposal';
}

function placesOf({ shown }: About): Option[] {
  const { view } = shown;
  const unitOf = (id: string) => unitName(shown, view.assignments.find((each) => each.id === id)?.unit);
  return [
    { value: 'proposal', label: fields.attachToProposal },
    ...view.letters.map(({ id, assignment }) => ({
      value: `letter:${id}`,
      label: fields.attachToLetter(unitOf(assignment)),
    })),
    ...view.contacts.map(({ id, on }) => ({
      value: `contact:${id}`,
      label: fields.attachToContact(fullDate(on)),
    })),
    ...view.ratings.map(({ id }) => ({ value: `rating:${id}`, label: fields.attachToRating })),
  ];
}
