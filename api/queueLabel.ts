/** What somebody is awaited for, in the words of the queues. */

import { queues } from '../workflows/lifecycle/views/queues.ts';

export function queueLabel(queue: string | null): string {
  const found = Object.entries(queues).find(([name]) => name === queue);
  return found?.[1].label ?? '承办中';
}
