/** Urging a unit, reminding a co-handler: a sentence is proposed. */

import { type About, answerClock, dueText } from '../../about.ts';
import { fields, proposedWords } from '../../fieldTexts.ts';
import { TextField } from '../fields.tsx';
import { makeForm } from '../makeForm.tsx';

interface Urged {
  demand: string;
}

const proposed = (command: 'urge' | 'remind', { shown, target }: About) => ({
  demand: proposedWords[command](dueText(answerClock(shown, target))),
});

function DemandField({ about, label }: { about: About; label: string }) {
  return <TextField name="demand" label={label} required longest={about.choices.lengths.line} />;
}

export const urgeForm = makeForm<'urge', Urged>({
  command: 'urge',
  initial: (about) => proposed('urge', about),
  Fields: ({ about }) => <DemandField about={about} label={fields.urgingText} />,
  payloadOf: (values) => values,
});

export const remindForm = makeForm<'remind', Urged>({
  command: 'remind',
  initial: (about) => proposed('remind', about),
  Fields: ({ about }) => <DemandField about={about} label={fields.remindText} />,
  payloadOf: (values) => values,
});
