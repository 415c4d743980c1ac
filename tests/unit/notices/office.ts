/** A case with a lead and two co-handlers of two lines, and everything that events can refer to. */

import type { Clock, ClockKind } from '../../../workflows/lifecycle/clockState.ts';
import type { Event, Recorded } from '../../../workflows/lifecycle/events.ts';
import type { Letter } from '../../../workflows/lifecycle/letterState.ts';
import type { Audience } from '../../../workflows/lifecycle/notices/audience.ts';
import type { Assignment, CaseState, Urging } from '../../../workflows/lifecycle/state.ts';
import { aCase } from '../policies/aCase.ts';

export const words = { id: 'text-1', hash: 'a'.repeat(64) };
export const at = '2026-03-12T01:00:00.000Z';

export function assignment(id: string, unit: string, fields: Partial<Assignment> = {}): Assignment {
  return {
    id,
    round: 1,
    unit,
    role: 'coHandler',
    life: 'handling',
    supervisedBy: 'government',
    line: 'government',
    way: 'online',
    demands: [],
    assignedAt: at,
    ...fields,
  };
}

export function clock(kind: ClockKind, of: string, fields: Partial<Clock> = {}): Clock {
  const dueOn = '2026-03-20';
  return {
    id: `${kind}/${of}`,
    kind,
    of,
    startedAt: at,
    startOn: '2026-03-12',
    rule: { length: { unit: 'day', length: 8 }, roll: false, source: 'a test' },
    originalDueOn: dueOn,
    dueOn,
    calendar: 'national-1',
    provisional: false,
    explanation: { startOn: '2026-03-12', unit: 'day', skipped: [], text: '' },
    extensions: [],
    missesAt: '2026-03-20T16:00:00.000Z',
    rungs: [],
    remindersSent: 0,
    ...fields,
  };
}

export function letter(id: string, of: string, fields: Partial<Letter> = {}): Letter {
  return {
    id,
    kind: 'reply',
    assignment: of,
    round: 1,
    life: 'inSignOff',
    edition: 1,
    editions: [],
    submittedAt: at,
    body: words,
    salutations: [],
    cc: [],
    ccFaults: [],
    answers: [],
    contradictions: [],
    chain: [{ role: 'office' }, { role: 'leader', rank: 'deputy' }, { role: 'leader', rank: 'head' }],
    signatures: [],
    files: [],
    recipients: [],
    classCorrections: [],
    ...fields,
  };
}

export function signatures(count: number): Letter['signatures'] {
  return Array.from({ length: count }, (_, step) => ({
    step,
    edition: 1,
    by: { kind: 'time' },
    at,
  }));
}

export const lead = assignment('a-lead', 'hr', { role: 'lead', handler: 'post-hr' });
export const coHandler = assignment('a-education', 'education', { handler: 'post-education' });
export const partyCoHandler = assignment('a-party', 'organisation', { supervisedBy: 'party', line: 'party' });

export const urging: Urging = {
  id: 'u-1',
  assignment: 'a-education',
  kind: 'urge',
  demand: words,
  by: { kind: 'person', person: 'person-1', post: 'post-supervisor', role: 'supervisor' },
  at,
};

export const returnRequest = {
  id: 'r-1',
  assignment: 'a-education',
  ground: 'other',
  reason: words,
  suggestedUnit: 'culture',
  at,
};

export const extensionRequest = {
  id: 'e-1',
  assignment: 'a-lead',
  clock: 'reply/a-lead',
  requested: { unit: 'month', length: 1 },
  wouldBeDueOn: '2026-04-20',
  reason: words,
  proposerAgreed: true,
  at,
} as const;

export const waiverRequest = { id: 'w-1', assignment: 'a-lead', coHandler: 'a-education', reason: words, at };

export const office: CaseState = aCase({
  mode: 'lead',
  proposers: [
    { proposer: 'first', kind: 'person', standing: 'first' },
    { proposer: 'second', kind: 'person', standing: 'signed' },
    { proposer: 'asked', kind: 'person', standing: 'invited' },
    { proposer: 'gone', kind: 'person', standing: 'declined' },
  ],
  assignments: [
    lead,
    coHandler,
    partyCoHandler,
    assignment('a-old', 'sports', { life: 'reassigned', handler: 'post-sports' }),
  ],
  letters: [letter('l-reply', 'a-lead'), letter('l-opinion', 'a-education', { kind: 'opinion' })],
  returns: [returnRequest],
  extensions: [extensionRequest],
  waivers: [waiverRequest],
  urgings: [urging],
  clocks: [
    clock('reply', 'a-lead'),
    clock('opinion', 'a-education', { dueOn: '2026-03-18' }),
    clock('opinion', 'a-party'),
    clock('opinion', 'a-culture'),
    clock('signFor', 'a-lead', { dueOn: '2026-03-16' }),
    clock('signFor', 'a-education', { dueOn: '2026-03-16' }),
    clock('signFor', 'a-party', { dueOn: '2026-03-16' }),
    clock('signFor', 'a-culture', { dueOn: '2026-03-16' }),
    clock('objection', 'a-education'),
    clock('returnDecision', 'r-1', { dueOn: '2026-03-19' }),
    clock('coSign', 'case', { dueOn: '2026-03-13' }),
    clock('survey', '1', { dueOn: '2026-04-02' }),
  ],
});

export function recorded(event: Event, writtenAt = at): Recorded {
  return { sequence: 9, schema: 1, at: writtenAt, by: { kind: 'time' }, event };
}

/** An audience as one word: `office@hr`, `leader/deputy@hr`, `proposer:first`, `post:post-hr`. */
export function shown(audience: Audience): string {
  switch (audience.who) {
    case 'proposer':
      return `proposer:${audience.proposer}`;
    case 'post':
      return `post:${audience.post}`;
    case 'role': {
      const { role, rank, unit, committee } = audience;
      return `${role}${rank ? `/${rank}` : ''}@${unit ?? committee}`;
    }
  }
}
