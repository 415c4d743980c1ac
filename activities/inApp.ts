/** Handing over in the application: nothing is sent, so it is written down as soon as the letter is there to read. */

import type { Carried } from '../workflows/activities.ts';
import type { Letter } from '../workflows/lifecycle/letterState.ts';
import type { Dependencies } from './dependencies.ts';
import { perform } from './perform.ts';
import { type Reach, reachOf } from './reachOf.ts';

/** Whether a mail goes to him: where there is a mail server and an address. */
export function isMailed({ email }: Pick<Dependencies, 'email'>, { addresses }: Reach): boolean {
  return email !== undefined && addresses.length > 0;
}

export function recordInApp(
  dependencies: Dependencies,
  { case: id, letter, recipient }: { case: string; letter: string; recipient: string },
): Promise<Carried> {
  return perform(dependencies, {
    case: id,
    task: 'deliver',
    command: 'recordDelivered',
    target: letter,
    payload: { recipient, way: 'inApp' },
  });
}

/**
 * Hands the letter to everybody who reads it in the application. Mails, and people who cannot be reached, are left
 * to an activity of their own each, as is whatever a worker that dies here leaves.
 */
export async function handOutInApp(
  dependencies: Dependencies,
  { case: id, letter, rendered }: { case: string; letter: Letter; rendered: Carried },
): Promise<Carried> {
  let carried = rendered;
  for (const { id: recipient, delivered, failed } of letter.recipients) {
    if (delivered || failed || recipient === 'outside') continue;
    const reach = await reachOf(dependencies.log.sql, recipient);
    if (isMailed(dependencies, reach) || !reach.isReachable) continue;
    carried = await recordInApp(dependencies, { case: id, letter: letter.id, recipient });
  }
  return carried;
}
