/** Whether the words of a letter speak against its result class (domain.md 1.2): a hint for the drafter, never a refusal. */

import type { ResultClass } from '../policies/policy.ts';

/** Words that contain a word of plans without meaning one. */
const harmless = [
  '模拟',
  '虚拟',
  '比拟',
  '拟人',
  '将近',
  '将军',
  '将领',
  '干将',
  '健将',
  '大将',
  '名将',
  '闯将',
  '麻将',
];

/** The words of the class's list that stand in the text, each once, in the order in which they first appear. */
export function contradictionsIn(body: string, resultClass: ResultClass | undefined): string[] {
  const told = harmless.reduce((text, word) => text.replaceAll(word, '　'.repeat(word.length)), body);
  return [...new Set(resultClass?.contradictedBy ?? [])]
    .map((word) => ({ word, at: told.indexOf(word) }))
    .filter(({ word, at }) => word !== '' && at >= 0)
    .sort((first, second) => first.at - second.at)
    .map(({ word }) => word);
}
