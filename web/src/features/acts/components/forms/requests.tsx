/** What a unit asks of the supervision office: more time, or to go on without an opinion. */

import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Form } from 'antd';
import { ProblemNote } from '../../../../components/ProblemNote.tsx';
import { fullDate } from '../../../../lib/localTime.ts';
import { problemFrom } from '../../../../lib/problem.ts';
import { type About, presentAssignments, unitName } from '../../about.ts';
import { extensionQuery } from '../../api/previewExtension.ts';
import { fields, spans } from '../../fieldTexts.ts';
import { ChoiceField, NumberField, optionsIn, TextField } from '../fields.tsx';
import { makeForm } from '../makeForm.tsx';

type Unit = keyof typeof spans;

interface Extended {
  length: number;
  unit: Unit;
  reason: string;
  proposerAgreed?: boolean;
}

export const requestExtensionForm = makeForm<'requestExtension', Extended>({
  command: 'requestExtension',
  initial: ({ choices }) => ({ unit: choices.extension.longest.unit }),
  Fields: ({ about, form }) => (
    <>
      <NumberField
        name="length"
        label={fields.extensionLength}
        required
        hint={fields.extensionRule(about.choices.extension.times, spanText(about.choices.extension.longest))}
      />
      <ChoiceField name="unit" label={fields.extensionUnit} required options={optionsIn(spans)} />
      <ExtendedDate
        about={about}
        assignment={about.target}
        unit={Form.useWatch('unit', form)}
        length={Form.useWatch('length', form)}
      />
      <TextField name="reason" label={fields.reason} required longest={about.choices.lengths.line} />
      <Form.Item name="proposerAgreed" valuePropName="checked">
        <Checkbox>{fields.proposerAgreed}</Checkbox>
      </Form.Item>
    </>
  ),
  payloadOf: ({ length, unit, reason, proposerAgreed }) => ({
    extension: { unit, length },
    reason,
    proposerAgreed: proposerAgreed ?? false,
  }),
});

export function spanText({ length, unit }: { length: number; unit: Unit }): string {
  return `${length}${spans[unit]}`;
}

/** The date it would come to, said while it is being typed. */
export function ExtendedDate({
  about,
  assignment,
  unit,
  length,
}: {
  about: About;
  assignment: string | undefined;
  unit: Unit | undefined;
  length: number | undefined;
}) {
  const isAsked = assignment !== undefined && unit !== undefined && Number(length) > 0;
  const { data, error } = useQuery({
    ...extensionQuery(about.proposal, {
      assignment: assignment ?? '',
      unit: unit ?? 'day',
      length: String(length ?? 1),
    }),
    enabled: isAsked,
  });
  if (!isAsked) return null;
  return (
    <div style={{ marginBottom: 16 }} role="status">
      {error && <ProblemNote problem={problemFrom(error)} />}
      {data && (
        <Alert type="info" title={fields.wouldBe(fullDate(data.dueOn), fullDate(data.wouldBeDueOn))} />
      )}
    </div>
  );
}

export const requestWaiverForm = makeForm<'requestWaiver', { coHandler: string; reason: string }>({
  command: 'requestWaiver',
  initial: (about) => {
    const [only, ...others] = awaitedOpinions(about);
    return only && others.length === 0 ? { coHandler: only.value } : {};
  },
  Fields: ({ about }) => (
    <>
      <ChoiceField name="coHandler" label={fields.coHandler} required options={awaitedOpinions(about)} />
      <TextField name="reason" label={fields.reason} required longest={about.choices.lengths.line} />
    </>
  ),
  payloadOf: (values) => values,
});

/** Co-handlers whose opinion has not come. */
function awaitedOpinions({ shown }: About) {
  return presentAssignments(shown)
    .filter(({ role, life }) => role === 'coHandler' && life !== 'issued')
    .map(({ id, unit }) => ({ value: id, label: unitName(shown, unit) }));
}
