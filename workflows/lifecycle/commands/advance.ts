/** advance: nobody does anything; the act that only lets time have passed before it. */

import type { CommandRule } from '../act.ts';

export const advance: CommandRule<'advance'> = {
  permit: () => undefined,
  decide: () => [],
};
