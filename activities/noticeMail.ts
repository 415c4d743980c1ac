/** Notices as mails: the words of the policy filled with the facts of the notice, and the way to the case. */

import type { Sql } from '../db/connect.ts';
import type { Log } from '../db/execute.ts';
import { addressOfNotice } from '../workflows/lifecycle/notices/noticeActs.ts';
import { renderNotice } from '../workflows/lifecycle/notices/noticeWords.ts';
import { spokenNumber } from '../workflows/lifecycle/policies/numbers.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { EmailMessage } from './channels/email.ts';
import type { QueuedMail } from './mailQueue.ts';

interface Row extends QueuedMail {
  case: string;
  sequence: number;
  person: string;
  kind: string;
  facts: Record<string, string | number>;
  email: string | null;
  title: string | null;
  unit: string | null;
  snapshot: Pick<CaseState, 'policy' | 'calendar' | 'origin' | 'caseNumber' | 'serialNumber'>;
}

export interface NoticeMail {
  mail: QueuedMail;
  /** Absent: the person has no address any more, or the policy has no words for it. */
  message?: EmailMessage;
}

export async function noticeMails(
  { sql, rulesOf }: Log,
  mails: readonly QueuedMail[],
  publicUrl: string,
): Promise<NoticeMail[]> {
  const rows = await read(sql, mails);
  return await Promise.all(
    rows.map(async (row): Promise<NoticeMail> => {
      const { policy } = await rulesOf(row.snapshot);
      const template = policy.notices[row.kind];
      const mail = { id: row.id, attempt: row.attempt };
      if (!row.email || !template) return { mail };
      const { subject, body } = renderNotice(template, {
        ...row.facts,
        number: spokenNumber(row.snapshot, policy.numbers),
        title: row.title ?? undefined,
        unit: row.unit ?? undefined,
      });
      return {
        mail,
        message: {
          identity: `notice\n${row.case}\n${row.sequence}\n${row.person}`,
          to: [row.email],
          subject,
          text: `${body}\n\n查看办理情况：${publicUrl}${addressOfNotice(row.case, row.kind)}\n\n本邮件由系统自动发送，请勿直接回复。`,
        },
      };
    }),
  );
}

/** In the order in which they were queued, so that of two mails on one case the earlier comes first. */
async function read(sql: Sql, mails: readonly QueuedMail[]): Promise<Row[]> {
  return await sql<Row[]>`
    select n.id, n.attempt, n."case", n.sequence, n.person, n.kind, n.facts, p.email, t.body as title, u.name as unit,
      jsonb_build_object('policy', c.snapshot -> 'policy', 'calendar', c.snapshot -> 'calendar')
        || jsonb_strip_nulls(jsonb_build_object('origin', c.snapshot -> 'origin',
          'caseNumber', c.snapshot -> 'caseNumber', 'serialNumber', c.snapshot -> 'serialNumber')) as snapshot
    from notices n
    join cases c on c.id = n."case"
    join people p on p.id = n.person
    left join texts t on t.id = c.title_text
    left join units u on u.id = n.facts ->> 'unitId'
    where n.id = any(${mails.map((each) => each.id)}) order by n.id`;
}
