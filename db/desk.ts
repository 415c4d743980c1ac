/** The desk rows of a state: what lists filter and sort by. Everything here can be rebuilt from the events. */

import { isRunning } from '../workflows/lifecycle/clock.ts';
import { normaliseNumber } from '../workflows/lifecycle/policies/numbers.ts';
import type { Policy } from '../workflows/lifecycle/policies/policy.ts';
import { isLive } from '../workflows/lifecycle/relation.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import { dutiesOf } from '../workflows/lifecycle/views/duties.ts';
import { warnsOn } from '../workflows/lifecycle/views/light.ts';

export interface Desk {
  life: string;
  number: string;
  searchNumber: string;
  category: string | null;
  key: boolean;
  titleText: string;
  proposers: { proposer: string; standing: string }[];
  assignments: {
    id: string;
    round: number;
    unit: string;
    role: string;
    life: string;
    supervisedBy: string;
    handler: string | null;
    current: boolean;
  }[];
  clocks: { id: string; kind: string; unit: string | null; dueOn: string; warnsOn: string }[];
  duties: {
    id: string;
    queue: string;
    target: string | null;
    place: string;
    placeId: string;
    role: string;
    rank: string | null;
    since: string;
    dueOn: string | null;
    warnsOn: string | null;
  }[];
}

/** Deterministic, so that a rebuild can compare row by row. */
export function deskOf(state: CaseState, policy: Policy): Desk {
  const number = state.caseNumber ?? state.origin?.number ?? state.serialNumber ?? '';
  return {
    life: state.life,
    number,
    searchNumber: normaliseNumber(number),
    category: state.category ?? null,
    key: state.key !== undefined,
    titleText: state.title.id,
    proposers: state.proposers.map(({ proposer, standing }) => ({ proposer, standing })),
    assignments: state.assignments.map((each) => ({
      id: each.id,
      round: each.round,
      unit: each.unit,
      role: each.role,
      life: each.life,
      supervisedBy: each.supervisedBy,
      handler: each.handler ?? null,
      current: isLive(each),
    })),
    clocks: state.clocks.filter(isRunning).map((clock) => ({
      id: clock.id,
      kind: clock.kind,
      unit: state.assignments.find((each) => each.id === clock.of)?.unit ?? null,
      dueOn: clock.dueOn,
      warnsOn: warnsOn(clock),
    })),
    duties: dutiesOf(state, policy).map((each) => ({
      id: each.id,
      queue: each.queue,
      target: each.target ?? null,
      place: each.place,
      placeId: each.placeId,
      role: each.role,
      rank: each.rank ?? null,
      since: each.since,
      dueOn: each.dueOn ?? null,
      warnsOn: each.warnsOn ?? null,
    })),
  };
}
