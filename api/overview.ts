/** The figures of the supervision desk: units by stages, the worst first. */

import type { OverviewRow } from '../db/read/overview.ts';
import { stepOfOpenAssignment } from '../workflows/lifecycle/views/step.ts';

interface Lights {
  normal: number;
  dueSoon: number;
  overdue: number;
}

interface Cell {
  step: number;
  label: string;
  lights: Lights;
}

export function overviewOf(rows: readonly OverviewRow[]) {
  const ids = [...new Set(rows.map((each) => each.unit))];
  const units = ids.map((unit) => {
    const own = rows.filter((each) => each.unit === unit);
    return { unit, name: own[0]?.name ?? '', lights: sumOf(own), steps: cellsOf(own) };
  });
  return {
    lights: sumOf(rows),
    steps: cellsOf(rows),
    units: units.sort((a, b) => compare(a.lights, b.lights) || (a.unit < b.unit ? -1 : 1)),
  };
}

function compare(a: Lights, b: Lights): number {
  return b.overdue - a.overdue || b.dueSoon - a.dueSoon || b.normal - a.normal;
}

/** Only stages in which something stands. */
function cellsOf(rows: readonly OverviewRow[]): Cell[] {
  const steps = new Map<number, { label: string; rows: OverviewRow[] }>();
  for (const row of rows) {
    const { index, label } = stepOfOpenAssignment(row.life);
    const known = steps.get(index) ?? { label, rows: [] };
    steps.set(index, { label, rows: [...known.rows, row] });
  }
  return [...steps]
    .sort(([a], [b]) => a - b)
    .map(([step, { label, rows: own }]) => ({ step, label, lights: sumOf(own) }));
}

function sumOf(rows: readonly Lights[]): Lights {
  return rows.reduce<Lights>(
    (sum, each) => ({
      normal: sum.normal + each.normal,
      dueSoon: sum.dueSoon + each.dueSoon,
      overdue: sum.overdue + each.overdue,
    }),
    { normal: 0, dueSoon: 0, overdue: 0 },
  );
}
