import { describe, expect, it, test } from 'vitest';
import { commandLabels } from '../../../api/contract/commandLabels.ts';
import { payloads } from '../../../api/contract/commands.ts';
import { consequences, labels } from '../../../web/src/features/acts/texts.ts';
import { backdatable, ways } from '../../../web/src/features/acts/ways.ts';
import { backdatable as backdatableByRule } from '../../../workflows/lifecycle/access.ts';

const opening = ['submit', 'receive'];
const commands = Object.keys(payloads);
const later = commands.filter((each) => !opening.includes(each));

describe('in the browser', () => {
  it('every command is called as everywhere else', () => {
    expect(labels).toEqual(commandLabels);
  });

  test.each(commands)('%s says what follows from it, in one plain sentence', (command) => {
    const said = new Map(Object.entries(consequences)).get(command);
    expect(said).toMatch(/^[^！A-Za-z]{8,80}。$/u);
  });

  it('every command on a case has its form, its page, or needs none', () => {
    expect(Object.keys(ways).sort()).toEqual([...later].sort());
  });

  it('what is done at once needs nothing typed', () => {
    for (const [command, way] of Object.entries(ways)) {
      if (way.how !== 'atOnce') continue;
      expect(payloads[command as keyof typeof payloads].safeParse(way.payload).success, command).toBe(true);
    }
  });

  it('what the rules let be recorded later can be recorded later', () => {
    expect(new Set(backdatable)).toEqual(new Set(backdatableByRule));
  });
});
