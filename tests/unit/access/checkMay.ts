/** Compares what the rules permit with the hand-written table: every command, person and situation. */

import type { may } from '../../../workflows/lifecycle/access.ts';
import type { Act } from '../../../workflows/lifecycle/act.ts';
import { permit } from '../../../workflows/lifecycle/decide.ts';
import type { Refusal } from '../../../workflows/lifecycle/refusal.ts';
import { commandRules } from '../../../workflows/lifecycle/registry.ts';
import type { Scenario } from '../scenario.ts';
import { type CastName, cast, postOf, relationOf } from './cast.ts';
import { mayTable } from './mayTable.ts';
import { type Situation, situationNames, situations } from './situations.ts';

export type Command = keyof typeof may;
export const commands = Object.keys(mayTable) as Command[];

/** What a person is told who tries everything that the command could be aimed at. */
type Outcome = 'allowed' | 'not there' | 'not his' | 'not now';

/** Built once: nothing below changes them. */
const built = Object.fromEntries(situationNames.map((name) => [name, situations[name]()])) as Record<
  Situation,
  Scenario
>;

/** One sentence for each cell that differs; lazily, so that whoever only asks whether there is one need not wait. */
export function* differences(command: Command): Generator<string> {
  for (const situation of situationNames) {
    for (const name of cast) {
      const expected = expectedOf(command, name, situation);
      const found = outcomeOf(command, name, situation);
      if (found !== expected) {
        yield `${command}, ${situation}: ${name} should be ${expected}, is ${found}`;
      }
    }
  }
}

function expectedOf(command: Command, name: CastName, situation: Situation): Outcome {
  const relation = relationOf(name, situation);
  if (relation === 'stranger') return 'not there';
  const lines = mayTable[command].filter(([relations]) => relations.includes(relation));
  if (lines.length === 0) return 'not his';
  const now = lines.some(([, when, but]) => when.includes(situation) && !but?.except.includes(name));
  return now ? 'allowed' : 'not now';
}

function outcomeOf(command: Command, name: CastName, situation: Situation): Outcome {
  const { state, rules } = built[situation];
  const by: Act['by'] = { kind: 'person', person: `person-${name}`, post: postOf(name) };
  const listed = commandRules[command].targets?.(state);
  const aims = listed && listed.length > 0 ? listed : [undefined];
  const answers = aims.map((target) =>
    permit(state, { at: state.lastEventAt, by, command, ...(target !== undefined && { target }) }, rules),
  );
  if (answers.some((each) => each === undefined)) return 'allowed';
  return answers.every(isNotThere) ? 'not there' : answers.every(isNotHis) ? 'not his' : 'not now';
}

function isNotThere(refusal: Refusal | undefined): boolean {
  return refusal?.code === 'unseen' && refusal.reason === '没有找到该提案。';
}

function isNotHis(refusal: Refusal | undefined): boolean {
  return refusal?.code === 'forbidden' && refusal.reason === '当前身份不能办理此事项。';
}
