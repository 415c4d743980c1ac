/** Who may have a file: whoever sees what it is tied to; before it is tied to anything, whoever uploaded it. */

import type { Log } from '../db/execute.ts';
import type { FileRow } from '../db/files.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import { readEvents } from '../db/readEvents.ts';
import { sees } from '../workflows/lifecycle/views/sight.ts';
import { filesIn } from '../workflows/lifecycle/views/view.ts';
import { lookAt } from './look.ts';
import { mentionsIn } from './mentions.ts';
import { Problem } from './problem.ts';

export async function mayDownload(log: Log, file: FileRow, viewer: SignedIn): Promise<boolean> {
  const look = await lookAt(log, file.case, viewer).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'unseen') return undefined;
    throw error;
  });
  if (!look) return false;
  if (filesIn(look.shown).has(file.id)) return true;
  if (mentionsIn(look.state).files.includes(file.id)) return false;
  // Evidence of a delivery stands in its event only.
  const evidenced = (await readEvents(log.sql, file.case)).filter(
    ({ event }) => event.kind === 'letterDelivered' && event.evidence === file.id,
  );
  if (evidenced.length > 0) return evidenced.some((each) => sees(each, look.state, viewer));
  return file.uploadedBy === viewer.person;
}
