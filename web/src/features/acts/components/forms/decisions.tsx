/** What the supervision office decides, with what was asked for above the decision. */

import { Link } from '@tanstack/react-router';
import { Form } from 'antd';
import { paths } from '../../../../app/paths.ts';
import { fullDate } from '../../../../lib/localTime.ts';
import { type About, aimedAssignment, presentAssignments, textOf, unitName } from '../../about.ts';
import { decisions, fields, spans } from '../../fieldTexts.ts';
import { Asked } from '../Asked.tsx';
import { ChoiceField, filled, NumberField, optionsIn, TextField } from '../fields.tsx';
import { makeForm } from '../makeForm.tsx';
import { UnitField } from '../UnitField.tsx';
import { ExtendedDate, spanText } from './requests.tsx';

type Decision = keyof typeof decisions;

interface Returned {
  decision: Decision;
  unit?: string;
  reason?: string;
}

export const decideReturnForm = makeForm<'decideReturn', Returned>({
  command: 'decideReturn',
  Fields: ({ about, form }) => {
    const { shown, choices, target } = about;
    const asked = shown.view.returns.find((each) => each.id === target);
    const decision = Form.useWatch('decision', form);
    return (
      <>
        {asked && (
          <Asked
            by={unitName(shown, aimedAssignment(about)?.unit)}
            at={asked.at}
            lines={[
              choices.returnGrounds.find((each) => each.code === asked.ground)?.label ?? '',
              textOf(shown, asked.reason),
              fields.suggestedBefore(unitName(shown, asked.suggestedUnit)),
            ]}
          />
        )}
        <ChoiceField name="decision" label={fields.decision} required options={decisionsOn(about)} />
        {decision === 'granted' && (
          <UnitField about={about} name="unit" label={fields.newUnit} hint={fields.newUnitHint} />
        )}
        <TextField
          name="reason"
          label={fields.reason}
          required={decision === 'refused' || decision === 'refusedFinally'}
          longest={choices.lengths.line}
        />
      </>
    );
  },
  payloadOf: ({ decision, unit, reason }) => ({
    decision,
    ...(decision === 'granted' && unit && { unit }),
    reason: filled(reason),
  }),
});

/** Lead and co-handler can only change places where both are in the case. */
function decisionsOn({ shown, target }: About) {
  const asked = shown.view.returns.find((each) => each.id === target);
  const roleOf = (isIt: (each: { id: string; unit: string }) => boolean) =>
    presentAssignments(shown).find(isIt)?.role;
  const roles = [
    roleOf((each) => each.id === asked?.assignment),
    roleOf((each) => each.unit === asked?.suggestedUnit),
  ];
  const canSwap = roles.includes('lead') && roles.includes('coHandler');
  return optionsIn(decisions).filter(({ value }) => value !== 'swapped' || canSwap);
}

const answers = { yes: fields.yes, no: fields.no };

interface Answered {
  answer: keyof typeof answers;
  length?: number;
  reason?: string;
}

export const decideExtensionForm = makeForm<'decideExtension', Answered>({
  command: 'decideExtension',
  Fields: ({ about, form }) => {
    const { shown, choices } = about;
    const asked = askedExtension(about);
    const answer = Form.useWatch('answer', form);
    const length = Form.useWatch('length', form);
    const clock = shown.view.clocks.find((each) => each.id === asked?.clock);
    return (
      <>
        {asked?.requested && (
          <Asked
            by={unitName(shown, aimedAssignment(about)?.unit)}
            at={asked.requested.at}
            lines={[
              `${fields.extensionAsked(spanText(asked.requested.span))}，${fields.wouldBe(
                clock ? fullDate(clock.dueOn) : '',
                fullDate(asked.requested.wouldBeDueOn),
              )}`,
              textOf(shown, asked.requested.reason),
              asked.requested.proposerAgreed ? fields.proposerAgreed : '',
            ]}
          />
        )}
        <ChoiceField name="answer" label={fields.decision} required options={optionsIn(answers)} />
        {answer === 'yes' && asked?.requested && (
          <>
            <NumberField
              name="length"
              label={fields.grantedLength(spans[asked.requested.span.unit])}
              hint={fields.grantedHint}
              most={asked.requested.span.length}
            />
            <ExtendedDate
              about={about}
              assignment={asked.assignment}
              unit={asked.requested.span.unit}
              length={length ?? asked.requested.span.length}
            />
          </>
        )}
        <TextField
          name="reason"
          label={fields.reason}
          required={answer === 'no'}
          longest={choices.lengths.line}
        />
      </>
    );
  },
  payloadOf: ({ answer, length, reason }, about) => {
    const unit = askedExtension(about)?.requested?.span.unit;
    return {
      granted: answer === 'yes',
      ...(answer === 'yes' && length && unit && { extension: { unit, length } }),
      reason: filled(reason),
    };
  },
});

function askedExtension({ shown, target }: About) {
  return shown.view.extensions.find((each) => each.id === target);
}

export const decideWaiverForm = makeForm<'decideWaiver', Answered>({
  command: 'decideWaiver',
  Fields: ({ about, form }) => {
    const { shown, choices, target } = about;
    const asked = shown.view.waivers.find((each) => each.id === target);
    const coHandler = shown.view.assignments.find((each) => each.id === asked?.coHandler);
    return (
      <>
        {asked && (
          <Asked
            by={unitName(shown, aimedAssignment(about)?.unit)}
            at={asked.at}
            lines={[`${fields.coHandler}：${unitName(shown, coHandler?.unit)}`, textOf(shown, asked.reason)]}
          />
        )}
        <ChoiceField name="answer" label={fields.decision} required options={optionsIn(answers)} />
        <TextField
          name="reason"
          label={fields.reason}
          required={Form.useWatch('answer', form) === 'no'}
          longest={choices.lengths.line}
        />
      </>
    );
  },
  payloadOf: ({ answer, reason }) => ({ granted: answer === 'yes', reason: filled(reason) }),
});

const reviews = { passed: '通过', back: '不通过，退回承办单位' };

export const reviewReplyForm = makeForm<'reviewReply', { review: keyof typeof reviews; defects?: string }>({
  command: 'reviewReply',
  Fields: ({ about, form }) => (
    <>
      <p>
        <Link
          to={paths.letter}
          params={{ id: about.proposal, assignment: aimedAssignment(about)?.id ?? '' }}
          target="_blank"
        >
          {fields.readLetter}
        </Link>
      </p>
      <ChoiceField name="review" label={fields.passed} required options={optionsIn(reviews)} />
      {Form.useWatch('review', form) === 'back' && (
        <TextField name="defects" label={fields.defects} required longest={about.choices.lengths.line} />
      )}
    </>
  ),
  payloadOf: ({ review, defects }) => ({
    passed: review === 'passed',
    defects: review === 'back' ? filled(defects) : undefined,
  }),
});
