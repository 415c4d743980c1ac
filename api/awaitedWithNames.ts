/** What is awaited, each line with the name of its unit. */

import type { Awaited } from '../workflows/lifecycle/views/awaitedFact.ts';

export function awaitedWithNames(
  awaited: readonly Awaited[],
  units: Readonly<Record<string, string>>,
): (Awaited & { unitName?: string })[] {
  return awaited.map((each) => {
    const unitName = units[each.unit ?? ''];
    return { ...each, ...(unitName && { unitName }) };
  });
}
