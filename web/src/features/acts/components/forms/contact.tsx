/** Contact with the proposer, the line of progress, calls: short forms, often filled in on the telephone. */

import { Form } from 'antd';
import { textOf } from '../../about.ts';
import { fields, outcomes } from '../../fieldTexts.ts';
import { Asked } from '../Asked.tsx';
import {
  ChoiceField,
  DateField,
  filled,
  LineField,
  NumberField,
  optionsIn,
  optionsOf,
  TextField,
} from '../fields.tsx';
import { makeForm } from '../makeForm.tsx';

type Outcome = keyof typeof outcomes;

interface Contacted {
  outcome: Outcome;
  form: string;
  on: string;
  persons?: string;
  said: string;
  attempts?: number;
}

const failed = (outcome: Outcome | undefined) => outcome === 'declined' || outcome === 'unreachable';
/** For the proposer's own answer, not for a record of a contact. */
const noContact = 'notContacted';

export const recordContactForm = makeForm<'recordContact', Contacted>({
  command: 'recordContact',
  initial: ({ today }) => ({ on: today }),
  occurredOnOf: () => undefined,
  Fields: ({ about: { choices, today }, form }) => {
    const outcome = Form.useWatch('outcome', form);
    return (
      <>
        <ChoiceField
          name="form"
          label={fields.form}
          required
          options={optionsOf(choices.contactForms.filter((each) => each.code !== noContact))}
        />
        <ChoiceField name="outcome" label={fields.outcome} required options={optionsIn(outcomes)} />
        <TextField
          name="said"
          label={failed(outcome) ? fields.saidFailed : fields.said}
          required
          longest={choices.lengths.line}
        />
        {failed(outcome) ? (
          <NumberField
            name="attempts"
            label={fields.attempts}
            required
            hint={outcome === 'unreachable' ? fields.attemptsHint(choices.contactAttempts) : undefined}
          />
        ) : (
          <LineField name="persons" label={fields.persons} />
        )}
        <DateField name="on" label="沟通日期" required latest={today} />
      </>
    );
  },
  payloadOf: ({ outcome, form, on, persons, said, attempts }) => ({
    outcome,
    form,
    on,
    said,
    ...(failed(outcome) ? { attempts } : { persons: filled(persons) }),
  }),
});

interface Progress {
  situation: string;
  difficulty?: string;
  expectedOn?: string;
}

export const reportProgressForm = makeForm<'reportProgress', Progress>({
  command: 'reportProgress',
  Fields: ({ about: { shown, target, choices, today } }) => {
    const open = shown.view.urgings.filter((each) => each.assignment === target && !each.answeredAt);
    return (
      <>
        {open.map(({ id, at, demand }) => (
          <Asked key={id} label={fields.urged} by={fields.urgedBy} at={at} lines={[textOf(shown, demand)]} />
        ))}
        <TextField name="situation" label={fields.situation} required longest={choices.lengths.line} />
        <TextField name="difficulty" label={fields.difficulty} rows={2} />
        <DateField name="expectedOn" label={fields.expectedOn} earliest={today} />
      </>
    );
  },
  payloadOf: ({ situation, difficulty, expectedOn }) => ({
    text: progressText({ situation, difficulty }),
    expectedOn: filled(expectedOn),
  }),
});

/** One line out of what was typed; without a difficulty it is what was typed. */
function progressText({
  situation,
  difficulty,
}: {
  situation: string;
  difficulty: string | undefined;
}): string {
  const trouble = filled(difficulty);
  return trouble
    ? `${fields.situation}：${situation.trim()} ${fields.difficulty}：${trouble}`
    : situation.trim();
}

export const recordCallForm = makeForm<'recordCall', { text: string }>({
  command: 'recordCall',
  Fields: ({ about }) => (
    <TextField name="text" label={fields.call} required longest={about.choices.lengths.line} rows={2} />
  ),
  payloadOf: (values) => values,
});
