/** What the proposers said of the replies of this round, above the decision on what follows from it. */

import { type About, textOf, unitName } from '../about.ts';
import { fields } from '../fieldTexts.ts';
import { Asked } from './Asked.tsx';

export function Feedback({ about: { shown, choices } }: { about: About }) {
  const { view, names } = shown;
  const present = view.ratings.filter((each) => each.round === view.round);
  const unitOf = (assignment: string) =>
    unitName(shown, view.assignments.find((each) => each.id === assignment)?.unit);
  return present.map(({ id, proposer, assignment, values, text, ratedAt }) => (
    <Asked
      key={id}
      label={fields.feedback}
      by={fields.feedbackOn(names.proposers[proposer] ?? '', unitOf(assignment))}
      at={ratedAt}
      lines={[
        values
          ? choices.axes
              .filter(({ code }) => values[code] !== undefined)
              .map(({ code, label, values: offered }) => {
                const given = offered.find((each) => each.code === values[code])?.label ?? '';
                return `${label}：${given}`;
              })
              .join('；')
          : fields.noFeedback,
        textOf(shown, text),
      ]}
    />
  ));
}
