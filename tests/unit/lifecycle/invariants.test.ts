import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyCommandName } from '../../../workflows/lifecycle/commands.ts';
import type { RefusalCode } from '../../../workflows/lifecycle/refusal.ts';
import type { CaseLife } from '../../../workflows/lifecycle/state.ts';
import type { Scenario } from '../scenario.ts';
import { checkLife, checkStep, checkTime, comparesInOneGo, type Taken } from './random/check.ts';
import { instantOf, type Life, lives, opened, type Played, play, type Step } from './random/play.ts';

/** Who it is delivered to, and the day it is recorded for, are only known from the payload. */
const byPayload: Partial<Record<AnyCommandName, RefusalCode>> = {
  recordDelivery: 'notNow',
  recordContact: 'forbidden',
};

/** An act must not touch the state it looks at. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}

/** Plays a life, showing every step to `look`. */
function live({ seed, steps }: Life, look: (taken: Taken, step: Step, result: Played) => void): Scenario {
  const played = opened(seed);
  let now = played.state.lastEventAt;
  for (const step of steps) {
    const before = frozen(played.state);
    const length = played.recorded.length;
    now = instantOf(step, now);
    const result = play(played, step, now);
    const taken = { played, before, now, written: played.recorded.slice(length) };
    look(taken, step, result);
  }
  return played;
}

describe('whatever people, machines and time do to a case', () => {
  test('its record stays whole, its dates below their ceilings, its gates shut, its ratings its proposers’', () => {
    const reached = new Set<CaseLife>();
    fc.assert(
      fc.property(lives, (life) => {
        const played = live(life, (taken) => {
          checkStep(taken);
          reached.add(taken.played.state.life);
        });
        checkLife(played);
      }),
      { numRuns: 70 },
    );
    // Otherwise all this would have been shown of nothing.
    expect([...reached]).toEqual(
      expect.arrayContaining(['handedOver', 'replied', 'feedbackOpen', 'concluded']),
    );
  }, 60_000);

  test('a refusal changes nothing, and what is offered is not refused for its time or its sender', () => {
    let refusals = 0;
    fc.assert(
      fc.property(lives, (life) => {
        live(life, ({ played, before, written }, _step, { refusal, offered, command }) => {
          if (!refusal || !command) return;
          refusals += 1;
          expect(written).toEqual([]);
          expect(played.state).toBe(before);
          expect(refusal.reason).toMatch(/。$/);
          expect(refusal.reason).not.toMatch(/[!！]/);
          if (offered) {
            const codes = ['invalid', 'gate', 'overCeiling', 'taken', byPayload[command]];
            expect(codes, command).toContain(refusal.code);
          }
        });
      }),
      { numRuns: 70 },
    );
    expect(refusals).toBeGreaterThan(100);
  }, 60_000);

  test('time gives all there is, nothing twice, and in one go what it gives step by step', () => {
    let compared = 0;
    fc.assert(
      fc.property(lives, (life) => {
        live(life, (taken, step) => {
          if (step.kind !== 'wait') return;
          checkTime(taken);
          if (comparesInOneGo(taken)) compared += 1;
        });
      }),
      { numRuns: 70 },
    );
    expect(compared).toBeGreaterThan(20);
  }, 60_000);
});
