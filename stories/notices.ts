/** What people were told of a case: reminders climb from the handler to the head, and this shows whom they reached. */

import { answers, read } from './answers.ts';
import { localDay } from './localTime.ts';
import type { People } from './people.ts';

/** Each notice of this case as `day kind subject`, in order; the subject ends where the number begins. */
export async function noticesOf(people: People, username: string, proposal: string): Promise<string[]> {
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor !== undefined && { cursor }) });
    const answer = await people.send(username, { method: 'GET', path: `/api/notices?${query}` });
    const page = read(answers.notices, answer, `读取${username}的通知`);
    for (const { proposal: about, at, kind, subject } of page.notices) {
      if (about === proposal) lines.push(`${localDay(at)} ${kind} ${subject.split('：')[0]}`);
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return lines.sort();
}
