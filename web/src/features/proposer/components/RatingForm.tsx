/** Rating one unit on every axis: nothing is chosen beforehand, and it can be changed until the survey closes. */

import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { choicesQuery } from '../../acts/api/readChoices.ts';
import { useActing } from '../../acts/api/useActing.ts';
import { type Allowed, type Case, textOf, unitName } from '../case.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';
import { Choices } from './Choices.tsx';
import { TextBox } from './TextBox.tsx';

export function RatingForm({ shown, allowed: { target, post } }: { shown: Case; allowed: Allowed }) {
  const { view, id: proposal } = shown;
  const id = useId();
  const choices = useQuery(choicesQuery(proposal)).data;
  const rating = view.ratings.find((each) => each.id === target);
  const unit = view.assignments.find((each) => each.id === rating?.assignment)?.unit;
  const [values, setValues] = useState<Record<string, string>>(rating?.values ?? {});
  const [contactForm, setContactForm] = useState(rating?.contactForm);
  const [text, setText] = useState(textOf(shown, rating?.text));
  const [isMissing, setMissing] = useState(false);
  const { send, problem, isSending } = useActing({ proposal, command: 'rate', target, post });
  if (!choices) return null;
  const isComplete = choices.axes.every(({ code, required }) => !required || values[code] !== undefined);

  async function submit() {
    setMissing(!isComplete);
    if (!isComplete) return;
    await send({
      payload: {
        values,
        ...(contactForm && { contactForm }),
        ...(text.trim() !== '' && { text: text.trim() }),
      },
    });
  }

  return (
    <section aria-labelledby={`${id}-title`} className={`${styles.card} ${styles.urgent}`}>
      <h2 id={`${id}-title`} style={{ marginTop: 0 }}>
        {texts.rating(unitName(shown, unit))}
      </h2>
      <p>{texts.ratingSecret}</p>
      {rating?.ratedAt && <p role="status">{texts.ratingGiven(fullTime(rating.ratedAt))}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {choices.axes.map((axis) => (
          <Choices
            key={axis.code}
            label={axis.label}
            options={axis.values}
            required={axis.required}
            value={values[axis.code]}
            onChange={(value) => setValues({ ...values, [axis.code]: value })}
          />
        ))}
        <Choices
          label={texts.ratingForm}
          options={choices.contactForms}
          value={contactForm}
          onChange={setContactForm}
        />
        <TextBox
          id={`${id}-text`}
          label={texts.ratingText}
          value={text}
          onChange={setText}
          limit={choices.lengths.body}
          rows={2}
        />
        {isMissing && !isComplete && (
          <p role="alert" className={styles.over}>
            {texts.ratingMissing}
          </p>
        )}
        {problem && <ProblemNote problem={problem} />}
        <div className={styles.buttons}>
          <Button type="primary" size="large" htmlType="submit" loading={isSending}>
            {rating?.ratedAt ? texts.ratingChange : texts.ratingSend}
          </Button>
        </div>
      </form>
    </section>
  );
}
