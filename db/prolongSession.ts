/** Lets a session begin anew: it lasts again as long as it did when it was made, at least a day. */

import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from './connect.ts';

/** `now` is real. Answers when the session is over; nothing when it is over already. */
export async function prolongSession(
  sql: Sql,
  { token, now }: { token: string; now: Instant },
): Promise<Instant | undefined> {
  const [row] = await sql<{ expiresAt: Instant }[]>`
    update auth.session set updated_at = ${now},
      expires_at = ${now}::timestamptz + greatest(expires_at - updated_at, interval '1 day')
    where token = ${token} and expires_at > ${now}
    returning expires_at as "expiresAt"`;
  return row?.expiresAt;
}
