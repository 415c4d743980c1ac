/** What the proposers answered, and what becomes of the case then. */

import { type About, presentAssignments, textOf, unitName } from '../../about.ts';
import { fields } from '../../fieldTexts.ts';
import { Feedback } from '../Feedback.tsx';
import { FileField } from '../FileField.tsx';
import { ChoiceField, filled, ManyField, optionsOf, TextField } from '../fields.tsx';
import { makeForm } from '../makeForm.tsx';

interface Rated {
  values: Record<string, string | undefined>;
  contactForm?: string;
  text?: string;
  scan?: string;
}

/** Nothing is preselected; what was answered before can be changed. */
function beginning({ shown, target }: About): Partial<Rated> {
  const rating = shown.view.ratings.find((each) => each.id === target);
  if (!rating) return {};
  return {
    ...(rating.values && { values: rating.values }),
    ...(rating.contactForm && { contactForm: rating.contactForm }),
    ...(rating.text && { text: textOf(shown, rating.text) }),
  };
}

function RatingFields({ about: { choices }, contactLabel }: { about: About; contactLabel: string }) {
  return (
    <>
      {choices.axes.map(({ code, label, required, values }) => (
        <ChoiceField
          key={code}
          name={['values', code]}
          label={label}
          required={required}
          options={optionsOf(values)}
        />
      ))}
      <ChoiceField name="contactForm" label={contactLabel} options={optionsOf(choices.contactForms)} />
      <TextField name="text" label={fields.ratingText} longest={choices.lengths.body} />
    </>
  );
}

function ratingOf({ values, contactForm, text }: Rated) {
  const given = Object.entries(values ?? {}).flatMap(([axis, value]) => (value ? [[axis, value]] : []));
  return { values: Object.fromEntries(given) as Record<string, string>, contactForm, text: filled(text) };
}

export const rateForm = makeForm<'rate', Rated>({
  command: 'rate',
  initial: beginning,
  Fields: ({ about }) => <RatingFields about={about} contactLabel={fields.contactForm} />,
  payloadOf: ratingOf,
});

export const recordPaperRatingForm = makeForm<'recordPaperRating', Rated>({
  command: 'recordPaperRating',
  initial: beginning,
  Fields: ({ about }) => (
    <>
      <RatingFields about={about} contactLabel={fields.contactFormOfProposer} />
      <FileField proposal={about.proposal} name="scan" label={fields.scan} />
    </>
  ),
  payloadOf: (values) => ({ ...ratingOf(values), scan: values.scan }),
});

export const rehandleForm = makeForm<'rehandle', { reason: string; coHandlers?: string[] }>({
  command: 'rehandle',
  Fields: ({ about }) => {
    const { shown, choices } = about;
    const coHandlers = presentAssignments(shown).filter((each) => each.role === 'coHandler');
    return (
      <>
        <Feedback about={about} />
        <TextField name="reason" label={fields.rehandleReason} required longest={choices.lengths.line} />
        {coHandlers.length > 0 && (
          <ManyField
            name="coHandlers"
            label={fields.rehandleUnits}
            options={coHandlers.map(({ id, unit }) => ({ value: id, label: unitName(shown, unit) }))}
          />
        )}
      </>
    );
  },
  payloadOf: ({ reason, coHandlers = [] }) => ({ reason, coHandlers }),
});

export const concludeForm = makeForm<'conclude', { conciliation?: string }>({
  command: 'conclude',
  Fields: ({ about }) => (
    <>
      <Feedback about={about} />
      <TextField
        name="conciliation"
        label={fields.conciliation}
        hint={fields.conciliationHint}
        longest={about.choices.lengths.body}
      />
    </>
  ),
  payloadOf: ({ conciliation }) => ({ conciliation: filled(conciliation) }),
});
