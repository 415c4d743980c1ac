/** A case as it stands right after its opening, for looking at policies. */

import { type CaseState, stateSchema } from '../../../workflows/lifecycle/state.ts';

export function aCase(fields: Partial<CaseState> = {}): CaseState {
  const text = { id: 'text-1', hash: 'a'.repeat(64) };
  return {
    schema: stateSchema,
    id: 'case-1',
    kind: 'proposal',
    committee: 'committee-city',
    session: 'session-1',
    policy: 'default-1',
    calendar: 'national-1',
    life: 'handedOver',
    version: 1,
    lastEventAt: '2026-03-12T01:00:00.000Z',
    proposers: [{ proposer: 'proposer-1', kind: 'person', standing: 'first' }],
    collective: false,
    betweenSession: false,
    title: text,
    body: text,
    editions: [],
    publicityWish: { wish: 'open' },
    suggestedUnits: [],
    demands: [],
    round: 1,
    submittedAt: '2026-03-12T01:00:00.000Z',
    assignments: [],
    proposedUnits: [],
    returns: [],
    extensions: [],
    waivers: [],
    letters: [],
    contacts: [],
    urgings: [],
    calls: [],
    attachments: [],
    ratings: [],
    conciliations: [],
    clocks: [],
    ...fields,
  };
}
