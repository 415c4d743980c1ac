/** Writes down acts of administration, in the transaction of the act itself. */

import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql, Transaction } from './connect.ts';

export type AuditKind =
  | 'personCreated'
  | 'personChanged'
  | 'accountReset'
  | 'accountLocked'
  | 'postCreated'
  | 'postChanged'
  | 'postEnded'
  | 'delegationCreated'
  | 'unitCreated'
  | 'unitChanged';

export interface AuditEntry {
  /** Real instant. */
  at: Instant;
  /** Absent for what the system did by itself. */
  by?: string | undefined;
  kind: AuditKind;
  /** Id of the person or unit that it was done to. */
  subject: string;
  /** In whose field: administrators and auditors of these read it. */
  committees: readonly string[];
  /** A Chinese phrase that says what changed; never a password. */
  detail?: string | undefined;
}

export async function recordAudit(
  sql: Sql | Transaction,
  { at, by, kind, subject, committees, detail }: AuditEntry,
): Promise<void> {
  const facts = JSON.stringify({ committees, ...(detail && { detail }) });
  await sql`
    insert into audit (at, person, kind, subject, facts)
    values (${at}, ${by ?? null}, ${kind}, ${subject}, ${facts}::text::jsonb)`;
}
