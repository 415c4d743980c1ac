import { expect, test } from 'vitest';
import { mayReadLetterFiles } from '../../../workflows/lifecycle/access.ts';
import type { Role } from '../../../workflows/lifecycle/actor.ts';

/** Written by hand: whoever registers proposals, or records what was done on paper. */
const table: Record<Role, boolean> = {
  proposer: false,
  clerk: true,
  director: true,
  supervisor: true,
  office: true,
  handler: false,
  leader: false,
  observer: false,
  administrator: false,
  auditor: false,
};

test.each(Object.entries(table))('%s may read old letters from files: %s', (role, may) => {
  expect(mayReadLetterFiles.some((each) => each === role)).toBe(may);
});
