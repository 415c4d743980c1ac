/** Random lives: openings, acts of whoever may or may not send them, machines at work, and time passing. */

import fc from 'fast-check';
import { defaultPolicy } from '../../../../db/policies/default.ts';
import type { Post } from '../../../../workflows/lifecycle/actor.ts';
import type { AnyCommandName, CommandName } from '../../../../workflows/lifecycle/commands.ts';
import type { Calendar } from '../../../../workflows/lifecycle/dates/calendar.ts';
import {
  addDays,
  addMilliseconds,
  type Instant,
  localDateOf,
} from '../../../../workflows/lifecycle/dates/localDate.ts';
import { available } from '../../../../workflows/lifecycle/decide.ts';
import { pendingOf } from '../../../../workflows/lifecycle/letters/pending.ts';
import { passTime } from '../../../../workflows/lifecycle/passTime.ts';
import type { Policy } from '../../../../workflows/lifecycle/policies/policy.ts';
import type { Refusal } from '../../../../workflows/lifecycle/refusal.ts';
import { commandRules } from '../../../../workflows/lifecycle/registry.ts';
import type { CaseState } from '../../../../workflows/lifecycle/state.ts';
import { calendar, posts, type Scenario, scenario } from '../../scenario.ts';
import { proposal, upperLevelItem } from '../stages.ts';
import { type Draw, drawFrom } from './draw.ts';
import { payloads } from './payloads.ts';

export type Step =
  | { kind: 'wait'; minutes: number }
  /** The next thing on the way to the end; any possible thing; anything at all; a machine's work. */
  | { kind: 'onward' | 'possible' | 'wild' | 'machine'; seed: number };

export interface Life {
  seed: number;
  steps: Step[];
}

const seeds = fc.nat({ max: 0x7fff_ffff });
const act = (kind: 'onward' | 'possible' | 'wild' | 'machine') =>
  fc.record({ kind: fc.constant(kind), seed: seeds });
const wait = (minutes: fc.Arbitrary<number>) => fc.record({ kind: fc.constant('wait' as const), minutes });

const steps: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: act('onward'), weight: 18 },
  { arbitrary: act('machine'), weight: 4 },
  { arbitrary: act('possible'), weight: 4 },
  { arbitrary: act('wild'), weight: 4 },
  { arbitrary: wait(fc.integer({ min: 1, max: 4 * 24 * 60 })), weight: 4 },
  { arbitrary: wait(fc.integer({ min: 24 * 60, max: 100 * 24 * 60 })), weight: 1 },
);

export const lives: fc.Arbitrary<Life> = fc.record({
  seed: seeds,
  steps: fc.array(steps, { minLength: 1, maxLength: 100, size: 'max' }),
});

/** Nothing deemed, everyone asked, a low ceiling, and reminders counted in days, so that they would fall on weekends. */
const strict: Policy = {
  ...defaultPolicy,
  version: 'test-policy',
  deemed: { receipt: false, acceptance: false },
  reviewReplies: true,
  rounds: 2,
  survey: { ...defaultPolicy.survey, opens: 'time', concludes: 'clerk', raters: 'every' },
  clocks: {
    ...defaultPolicy.clocks,
    reply: {
      ...defaultPolicy.clocks.reply,
      length: { unit: 'month', length: 2 },
      ceiling: { unit: 'day', length: 70 },
      start: 'signedFor',
      reminders: [-9, -5, -2, 0, 3, 8].map((offset) => ({
        offset,
        unit: 'day',
        level: 'blue',
        to: ['office'],
      })),
    },
  },
  overrides: [
    ...defaultPolicy.overrides,
    { when: { key: true }, clocks: { reply: { length: { unit: 'month', length: 4 } } } },
  ],
};
const policies = [defaultPolicy, strict];

/** 2026 with two more days off. */
const otherCalendar: Calendar = {
  ...calendar,
  version: 'test-calendar',
  years: {
    ...calendar.years,
    '2026': {
      status: 'official',
      on: calendar.years['2026']?.on ?? {},
      off: { ...calendar.years['2026']?.off, '2026-03-05': '临时放假', '2026-06-02': '临时放假' },
    },
  },
};

/** What a case is opened with, by one number. */
export function opened(seed: number): Scenario {
  const draw = drawFrom(seed);
  const played = scenario(draw.pick(policies));
  const coSigners = draw.pick([[], [], ['proposer-2'], ['proposer-2', 'proposer-3']]);
  const origin = { ...upperLevelItem().origin, ...(draw.rarely(3) && { outsideLead: '自治区党委组织部' }) };
  switch (draw.below(6)) {
    case 0:
      return played.do(posts.clerk, 'receive', upperLevelItem({ origin }));
    case 1:
      return played.do(posts.supervisor, 'receive', upperLevelItem({ proposer: 'proposer-1' }));
    case 2:
      return played.do(posts.party, 'submit', proposal({ coSigners }));
    default:
      return played.do(posts.proposer, 'submit', proposal({ coSigners }));
  }
}

/** One step that was played: refused, or written. */
export interface Played {
  command?: AnyCommandName;
  refusal?: Refusal | undefined;
  /** An act that `available` had offered as possible. */
  offered: boolean;
}

const everyPost: Post[] = Object.values(posts);
const everyCommand = Object.keys(commandRules) as (keyof typeof commandRules)[];
/** What brings a case on, in the order of a life. */
const onwards: AnyCommandName[] = [
  'coSign',
  'revise',
  'file',
  'handOver',
  'signFor',
  'accept',
  'decideReturn',
  'decideExtension',
  'decideWaiver',
  'recordContact',
  'submitDraft',
  'recordSignOff',
  'signOff',
  'reviewReply',
  'issueOpinion',
  'issueReply',
  'recordDelivery',
  'openSurvey',
  'rate',
  'rehandle',
  'conclude',
];

/** Plays one step at `now`. */
export function play(played: Scenario, step: Step, now: Instant): Played {
  if (step.kind === 'wait') {
    played.wait(now);
    return { offered: false };
  }
  played.at(now);
  const draw = drawFrom(step.seed);
  switch (step.kind) {
    case 'machine':
      return playMachine(played, draw);
    case 'wild':
      return playWild(played, draw);
    case 'possible':
      return playOffered(played, { draw, now, onward: false });
    case 'onward':
      return playOffered(played, { draw, now, onward: true });
  }
}

/** When the step happens, seen from the one before it. */
export function instantOf(step: Step, before: Instant): Instant {
  return addMilliseconds(before, (step.kind === 'wait' ? step.minutes : 7) * 60_000);
}

function playOffered(
  played: Scenario,
  { draw, now, onward }: { draw: Draw; now: Instant; onward: boolean },
): Played {
  const { rules } = played;
  // As every read of a case: time first.
  const { state } = passTime(played.state, now, rules);
  const rows = everyPost
    .flatMap((post) => available(state, { person: post.id, posts: [post] }, { rules, at: now }))
    .filter((each) => each.possible);
  // One command first, then who and what: otherwise those with many targets crowd out the rest.
  const commands = [...new Set(rows.map((each) => each.command))];
  const command = onward ? furthest(commands, draw) : commands[draw.below(commands.length)];
  if (command === undefined) return { offered: false };
  const row = draw.pick(rows.filter((each) => each.command === command));
  const post = everyPost.find((each) => each.id === row.post);
  if (!post) throw new Error(`No post ${row.post}`);
  const payload = payloads[command as keyof typeof payloads]({ state, draw, target: row.target });
  const refusal = played.attempt(
    post,
    command,
    payload,
    row.target === undefined ? {} : { target: row.target },
  );
  return { command, refusal, offered: true };
}

/** Mostly what is furthest on the way, else what lies before it. */
function furthest(commands: readonly CommandName[], draw: Draw): CommandName | undefined {
  const ahead = commands
    .filter((each) => onwards.includes(each))
    .sort((a, b) => onwards.indexOf(b) - onwards.indexOf(a));
  return ahead.find(() => draw.below(2) === 0) ?? ahead[0];
}

function playMachine(played: Scenario, draw: Draw): Played {
  const { state } = played;
  const pending = pendingOf(state);
  if (pending.length === 0) return playReplacement(played, draw);
  const work = draw.pick(pending);
  const target = work.letter;
  if (work.kind === 'render') {
    const payload = payloads.recordRendering({ state, draw, target });
    return {
      command: 'recordRendering',
      refusal: played.attempt('system', 'recordRendering', payload, { target }),
      offered: false,
    };
  }
  const { recipient } = work;
  const fails = draw.rarely(8);
  const command = fails ? 'recordDeliveryFailure' : 'recordDelivered';
  const payload = fails ? { recipient, reason: 'mailbox' } : { recipient, way: 'inApp' };
  return { command, refusal: played.attempt('system', command, payload, { target }), offered: false };
}

/** A new policy or calendar: the act is judged under it, and the case lives under it from then on. */
function playReplacement(played: Scenario, draw: Draw): Played {
  if (!draw.rarely(4)) return { offered: false };
  const { state, rules: before } = played;
  const policy = draw.pick(policies);
  const command = draw.rarely(2) ? 'replacePolicy' : 'replaceCalendar';
  const rules = command === 'replacePolicy' ? { policy } : { calendar: draw.pick([calendar, otherCalendar]) };
  played.under(rules);
  const version = command === 'replacePolicy' ? policy.version : played.rules.calendar.version;
  const refusal = state && played.attempt('system', command, { version });
  if (refusal) played.under(before);
  return { command, refusal, offered: false };
}

/** Anybody, anything, aimed at anything, now and then backdated: nearly always refused. */
function playWild(played: Scenario, draw: Draw): Played {
  const { state } = played;
  const command = draw.pick(everyCommand);
  if (command === 'replaceCalendar' || command === 'replacePolicy') return { offered: false };
  const aim = draw.pick(['', 'nowhere', ...idsOf(state), ...(commandRules[command].targets?.(state) ?? [])]);
  const target = aim === '' ? undefined : aim;
  const payload = payloads[command]({ state, draw, target });
  const system =
    command.startsWith('recordDeliver') || command === 'recordRendering' || command === 'advance';
  const by = system && draw.rarely(2) ? 'system' : draw.pick(everyPost);
  const refusal = played.attempt(by, command, payload, {
    ...(target !== undefined && { target }),
    ...(draw.rarely(4) && { occurredOn: addDays(localDateOf(state.lastEventAt), -draw.below(12)) }),
  });
  return { command, refusal, offered: false };
}

function idsOf(state: CaseState): string[] {
  return [state.assignments, state.letters, state.ratings, state.returns, state.extensions, state.waivers]
    .flat()
    .map((each) => each.id);
}
