/** The next letter that waits for this person's signature. */

import type { readQueue } from '../../../../../api/contract/inbox.ts';
import { read } from '../../../lib/http.ts';

export interface NextToSign {
  proposal: string;
  assignment: string;
  title: string;
}

/** Without the one just done: the queue may still name it for a moment. */
export async function readNextToSign(done: string): Promise<NextToSign | undefined> {
  const { rows } = await read<typeof readQueue>('/api/inbox/signOff', { query: { limit: '20' } });
  const next = rows.find(({ act }) => act?.possible && act.target !== undefined && act.target !== done);
  if (!next?.act?.target) return undefined;
  return {
    proposal: next.id,
    assignment: next.act.target.replace(/^letter\//u, ''),
    title: next.title,
  };
}
