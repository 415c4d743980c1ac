/** What pages and the one worker that holds the stream say to each other. */

import type { StreamEvents } from '../../../../api/contract/events.ts';

export type LiveEvent = { [N in keyof StreamEvents]: { name: N; data: StreamEvents[N] } }[keyof StreamEvents];

export type ToWorker =
  /** A page is there, of this person: another one than before wants another stream. */
  { kind: 'join'; person: string } | { kind: 'leave' };

export type FromWorker = { kind: 'event'; event: LiveEvent } | { kind: 'standing'; isStanding: boolean };

export const eventNames: readonly LiveEvent['name'][] = [
  'hello',
  'change',
  'notices',
  'batch',
  'clock',
  'resync',
];
