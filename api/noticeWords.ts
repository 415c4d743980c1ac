/** A notice in the words of the policy that its case lives under. */

import type { Log } from '../db/execute.ts';
import type { NoticeRow } from '../db/read/notices.ts';
import { renderNotice } from '../workflows/lifecycle/notices/noticeWords.ts';
import { spokenNumber } from '../workflows/lifecycle/policies/numbers.ts';

/** Kinds that a policy has no words for keep their code as subject, so that nothing is hidden. */
export async function wordsOf({ rulesOf }: Log, row: NoticeRow): Promise<{ subject: string; body: string }> {
  const { policy } = await rulesOf(row.pinned);
  const template = policy.notices[row.kind];
  if (!template) return { subject: row.kind, body: '' };
  return renderNotice(template, {
    ...row.facts,
    number: spokenNumber(row.pinned, policy.numbers),
    title: row.title ?? undefined,
    unit: row.unitName ?? undefined,
  });
}
