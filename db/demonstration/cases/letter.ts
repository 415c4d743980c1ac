/** The body of a reply or opinion: a heading and a passage for each demand that is answered. */

import { canonicalBody, type LetterBlock } from '../../../workflows/lifecycle/letters/body.ts';
import type { Demand } from '../../../workflows/lifecycle/state.ts';
import type { Text } from '../../../workflows/lifecycle/text.ts';
import type { Subject } from './script.ts';
import { words } from './words.ts';

export function letter(
  { points }: Subject,
  demands: readonly Demand[],
  as: 'answer' | 'opinion',
): { body: Text; answers: { demand: string; text: Text }[] } {
  const told = points.flatMap((point, index) => {
    const demand = demands[index]?.id;
    const passage = point[as];
    return demand === undefined || passage === undefined ? [] : [{ demand, passage, ask: point.ask }];
  });
  const blocks = told.flatMap(({ demand, passage, ask }, index): LetterBlock[] => [
    { id: `h${index + 1}`, kind: 'heading', level: 1, text: `关于${ask.replace(/[。；]$/u, '')}` },
    { id: `p${index + 1}`, kind: 'paragraph', demand, text: passage },
  ]);
  return {
    body: words(canonicalBody({ schema: 1, blocks })),
    answers: told.map(({ demand, passage }) => ({ demand, text: words(passage) })),
  };
}
