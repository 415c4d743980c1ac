/** What an office does on receipt: sign, accept, name the handler, propose a further unit, ask to return. */

import { aimedAssignment, presentAssignments } from '../../about.ts';
import { fields } from '../../fieldTexts.ts';
import { ChoiceField, filled, LineField, optionsOf, TextField } from '../fields.tsx';
import { HandlerField } from '../HandlerField.tsx';
import { makeForm } from '../makeForm.tsx';
import { UnitField } from '../UnitField.tsx';

/** Only where it is recorded later: on the day itself it is one click. */
export const signForForm = makeForm({ command: 'signFor', Fields: () => null, payloadOf: () => ({}) });

interface Named {
  handler?: string;
  division?: string;
  reason?: string;
}

export const acceptForm = makeForm<'accept', Named>({
  command: 'accept',
  Fields: ({ about }) => (
    <>
      <HandlerField about={about} />
      <LineField name="division" label={fields.division} />
    </>
  ),
  payloadOf: ({ handler, division }) => ({ handler, division: filled(division) }),
});

export const assignHandlerForm = makeForm<'assignHandler', Named & { handler: string }>({
  command: 'assignHandler',
  initial: (about) => {
    const handler = aimedAssignment(about)?.handler;
    return handler ? { handler } : {};
  },
  Fields: ({ about }) => {
    const former = aimedAssignment(about)?.handler;
    return (
      <>
        <HandlerField about={about} required />
        <LineField name="division" label={fields.division} />
        {former && (
          <TextField name="reason" label={fields.changeReason} longest={about.choices.lengths.line} />
        )}
      </>
    );
  },
  payloadOf: ({ handler, division, reason }) => ({
    handler,
    division: filled(division),
    reason: filled(reason),
  }),
});

export const proposeUnitForm = makeForm<'proposeUnit', { unit: string; reason: string }>({
  command: 'proposeUnit',
  Fields: ({ about }) => (
    <>
      <UnitField
        about={about}
        name="unit"
        label={fields.unit}
        required
        without={presentAssignments(about.shown).map((each) => each.unit)}
      />
      <TextField name="reason" label={fields.reason} required longest={about.choices.lengths.line} />
    </>
  ),
  payloadOf: (values) => values,
});

interface Returned {
  ground: string;
  reason: string;
  suggestedUnit: string;
}

export const requestReturnForm = makeForm<'requestReturn', Returned>({
  command: 'requestReturn',
  Fields: ({ about }) => {
    const own = aimedAssignment(about)?.unit;
    return (
      <>
        <ChoiceField
          name="ground"
          label={fields.ground}
          required
          options={optionsOf(about.choices.returnGrounds)}
        />
        <TextField name="reason" label={fields.reason} required longest={about.choices.lengths.line} />
        <UnitField
          about={about}
          name="suggestedUnit"
          label={fields.suggestedUnit}
          required
          without={own ? [own] : []}
        />
      </>
    );
  },
  payloadOf: (values) => values,
});
