/** One case as a line of a list, as this person sees it. */

import type { Log } from '../db/execute.ts';
import type { LineOfCase } from '../db/read/caseLine.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import { workdaysBetween } from '../workflows/lifecycle/dates/calendar.ts';
import { localDateOf } from '../workflows/lifecycle/dates/localDate.ts';
import type { CaseView } from '../workflows/lifecycle/views/caseView.ts';
import { type Look, lookOf } from './look.ts';

/** The line, and the look it was made from; undefined when it is not his. */
export async function rowOf(log: Log, line: LineOfCase, viewer: SignedIn) {
  const rules = await log.rulesOf(line.snapshot);
  const look = lookOf(line.snapshot, viewer, { rules, at: viewer.at });
  return look && { look, row: lineOf(look, line) };
}

function lineOf({ shown, version, rules, at }: Look, line: LineOfCase) {
  const { life, session, category, relations, awaited, step, key, submittedAt } = shown;
  const { dueOn, warnsOn, light } = line;
  return {
    id: line.id,
    number: line.number,
    title: line.title ?? '',
    state: life,
    step,
    session,
    ...(category && { category }),
    key: key !== undefined,
    lead: line.lead,
    relations,
    awaited: awaited.map((each) => {
      const unitName = line.units[each.unit ?? ''];
      return { ...each, ...(unitName && { unitName }) };
    }),
    progress: progressOf(shown, line),
    ...(dueOn && {
      dueOn,
      ...(light !== 'done' && { workdaysLeft: workdaysBetween(localDateOf(at), dueOn, rules.calendar) }),
    }),
    ...(warnsOn && { warnsOn }),
    light,
    submittedAt,
    updatedAt: line.updatedAt,
    version,
  };
}

/** The latest line of each unit of the present round that he may read. */
function progressOf({ assignments, round }: CaseView, { units, progress }: LineOfCase) {
  return assignments.flatMap((each) => {
    const text = progress[each.progress?.text.id ?? ''];
    if (each.round !== round || !each.progress || !text) return [];
    const { expectedOn, at } = each.progress;
    return [
      {
        assignment: each.id,
        unit: each.unit,
        unitName: units[each.unit] ?? '',
        text,
        ...(expectedOn && { expectedOn }),
        at,
      },
    ];
  });
}
