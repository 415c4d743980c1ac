/** A handover as it is being put together: who leads, who else, and who answers which demand. Pure. */

import type { z } from '@hono/zod-openapi';
import type { payloads } from '../../../../api/contract/commands.ts';

/** As it is sent. */
type Sent = z.input<(typeof payloads)['handOver']>;

export type Mode = Sent['mode'];

export interface Plan {
  mode: Mode;
  /** The one that leads or handles alone; always undefined where several split it. */
  lead?: string | undefined;
  /** Co-handlers, or those that split it. */
  others: string[];
  /** Demands by unit; a unit without an entry gets none of its own. */
  demands: Record<string, string[]>;
  /** It goes with the others that are ready. */
  isReady: boolean;
}

/** The lead outside our system leaves only co-handlers. */
export function newPlan({ outsideLead }: { outsideLead: boolean }): Plan {
  return { mode: outsideLead ? 'lead' : 'sole', others: [], demands: {}, isReady: false };
}

export function unitsOf({ mode, lead, others }: Plan): string[] {
  const first = mode === 'split' || lead === undefined ? [] : [lead];
  return mode === 'sole' ? first : [...first, ...others];
}

/** Another mode keeps the units that were chosen, as far as there is a place for them. */
export function withMode(plan: Plan, mode: Mode): Plan {
  const units = unitsOf({ ...plan, mode: plan.mode === 'sole' ? 'lead' : plan.mode });
  if (mode === 'split') return { ...plan, mode, lead: undefined, others: units };
  const [first, ...rest] = units;
  return { ...plan, mode, lead: plan.lead ?? first, others: plan.lead ? plan.others : rest };
}

/** A first unit leads, further ones co-handle: as one would write them down. */
export function withUnit(plan: Plan, unit: string): Plan {
  if (unitsOf(plan).includes(unit)) return plan;
  if (plan.mode !== 'split' && plan.lead === undefined) return { ...plan, lead: unit };
  return { ...plan, mode: plan.mode === 'sole' ? 'lead' : plan.mode, others: [...plan.others, unit] };
}

export function withDemand(plan: Plan, unit: string, demand: string, isOn: boolean): Plan {
  const own = (plan.demands[unit] ?? []).filter((each) => each !== demand);
  return { ...plan, demands: { ...plan.demands, [unit]: isOn ? [...own, demand] : own } };
}

export function payloadOf(plan: Plan): Sent {
  const { mode, lead, demands } = plan;
  return {
    mode,
    units: unitsOf(plan).map((unit) => {
      const own = demands[unit] ?? [];
      const role = mode === 'lead' ? (unit === lead ? ('lead' as const) : ('coHandler' as const)) : mode;
      return { unit, role, ...(own.length > 0 && { demands: own }) };
    }),
  };
}
