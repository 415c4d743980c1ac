/** Brings events of earlier schemas up to today's, one step at a time; pure, so the list itself is never rewritten. */

import { eventSchema, type Recorded } from '../workflows/lifecycle/events.ts';

/** From the schema number that it takes to the next one. Nothing has changed since the first release. */
export type Upcasters = Readonly<Record<number, (stored: Recorded) => Recorded>>;

const upcasters: Upcasters = {};

/** The event as today's `evolve` expects it. Throws when a step is missing: that is a fault of the release. */
export function upcast(
  stored: Recorded,
  steps: Upcasters = upcasters,
  target: number = eventSchema,
): Recorded {
  if (stored.schema === target) return stored;
  const step = steps[stored.schema];
  if (!step) throw new Error(`No upcaster takes event schema ${stored.schema}`);
  return upcast({ ...step(stored), schema: stored.schema + 1 }, steps, target);
}
