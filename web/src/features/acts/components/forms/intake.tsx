/** What the committee decides before the handover, and the marks it sets. */

import type { About } from '../../about.ts';
import { fields } from '../../fieldTexts.ts';
import { ChoiceField, filled, LineField, optionsOf, TextField } from '../fields.tsx';
import { makeForm } from '../makeForm.tsx';
import { PostField } from '../PostField.tsx';
import { UnitField } from '../UnitField.tsx';

type ReasonCommand = 'returnForRevision' | 'withdraw' | 'unmarkKey' | 'removeUnit';

interface Reasoned {
  reason: string;
}

function ReasonField({ about }: { about: About }) {
  return <TextField name="reason" label={fields.reason} required longest={about.choices.lengths.line} />;
}

/** Only a reason is needed. */
function reasonForm(command: ReasonCommand) {
  return makeForm<ReasonCommand, Reasoned>({
    command,
    Fields: ReasonField,
    payloadOf: (values) => values,
  });
}

export const returnForRevisionForm = reasonForm('returnForRevision');
export const withdrawForm = reasonForm('withdraw');
export const unmarkKeyForm = reasonForm('unmarkKey');
export const removeUnitForm = reasonForm('removeUnit');

export const fileForm = makeForm<'file', { caseNumber?: string; category?: string }>({
  command: 'file',
  Fields: ({ about: { choices } }) => (
    <>
      <ChoiceField name="category" label={fields.category} options={optionsOf(choices.categories)} />
      {choices.caseNumber.typed && (
        <LineField name="caseNumber" label={fields.caseNumber} hint={fields.caseNumberHint} />
      )}
    </>
  ),
  payloadOf: ({ caseNumber, category }) => ({ caseNumber: filled(caseNumber), category }),
});

interface Declined {
  ground: string;
  disposition: string;
  reason?: string;
}

export const declineForm = makeForm<'decline', Declined>({
  command: 'decline',
  Fields: ({ about: { choices } }) => (
    <>
      <ChoiceField
        name="ground"
        label={fields.groundOfDecline}
        required
        options={optionsOf(choices.grounds)}
      />
      <ChoiceField
        name="disposition"
        label={fields.disposition}
        required
        options={optionsOf(choices.dispositions)}
      />
      <TextField name="reason" label={fields.explanation} longest={choices.lengths.line} />
    </>
  ),
  payloadOf: ({ ground, disposition, reason }) => ({ ground, disposition, reason: filled(reason) }),
});

interface Marked {
  leaderPost?: string;
  leaderUnit?: string;
  plan?: string;
}

export const markKeyForm = makeForm<'markKey', Marked>({
  command: 'markKey',
  Fields: ({ about }) => (
    <>
      <PostField about={about} name="leaderPost" label={fields.leaderPost} held="observer" />
      <UnitField about={about} name="leaderUnit" label="督办领导所在单位" />
      <TextField name="plan" label={fields.plan} longest={about.choices.lengths.body} rows={4} />
    </>
  ),
  payloadOf: ({ leaderPost, leaderUnit, plan }) => ({ leaderPost, leaderUnit, plan: filled(plan) }),
});
