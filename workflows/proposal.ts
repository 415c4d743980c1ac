/** One proposal: wakes, lets time act, has carried out what is pending, sleeps. It holds no rules. */

import {
  condition,
  continueAsNew,
  proxyLocalActivities,
  setCurrentDetails,
  setDefaultSignalHandler,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { ProposalActivities } from './activities.ts';
import { carryOut } from './carryOut.ts';
import { searchAttributesOf, summaryOf } from './describe.ts';
import {
  type Awaiting,
  clocksQuery,
  type Known,
  type News,
  outlineQuery,
  type ProposalInput,
  pendingQuery,
} from './messages.ts';

const minute = 60_000;

const { advance } = proxyLocalActivities<Pick<ProposalActivities, 'advance'>>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * 1. Only the main loop writes `known`, and only from an answer of the log: a signal is a reason to look.
 * 2. Work for machines goes on beside the loop, which never waits for it.
 * 3. It ends when the log awaits nothing of time and nothing of machines; a later act starts it again.
 */
export async function proposal(input: ProposalInput): Promise<string> {
  let known: Known | undefined = input.known;
  let heard = input.heard ?? 0;
  let clockMoved = false;
  /** The office clock was moved past the next wake: one look follows the other until the case has caught up. */
  let walking = false;
  /** A look that brought nothing is not repeated before this instant. */
  let quietUntil = 0;
  let settled = false;
  const inProgress: Record<string, true> = {};
  const notBefore: Record<string, number> = {};

  setDefaultSignalHandler((_name, payload) => {
    const { version, offsetMs } = payload as News;
    heard = Math.max(heard, version);
    if (offsetMs !== undefined && offsetMs !== known?.offsetMs) clockMoved = true;
  });
  setHandler(outlineQuery, () => known?.outline);
  setHandler(clocksQuery, () => known?.outline.clocks ?? []);
  setHandler(pendingQuery, () =>
    (known?.pending ?? []).map((each) => ({ ...each, inProgress: inProgress[each.id] ?? false })),
  );

  /** When the process must look because of time: a minute after the wake, so that an act of 23:59:59 comes first. */
  const dueAt = ({ wakeAt, offsetMs }: Known): number =>
    wakeAt ? Math.max(Date.parse(wakeAt) - offsetMs + minute, quietUntil) : Number.POSITIVE_INFINITY;
  const isNews = () => clockMoved || !known || heard > known.version;

  const look = async (): Promise<Known> => {
    const before = known;
    const moved = clockMoved;
    const asked = heard;
    clockMoved = false;
    const answer = await advance({ case: input.case, at: new Date(Date.now()).toISOString() });
    const now: Known = { schema: 1, ...answer };
    const isDue = now.wakeAt !== undefined && Date.parse(now.wakeAt) - now.offsetMs <= Date.now();
    const brought = before?.version !== now.version || before.wakeAt !== now.wakeAt;
    walking = isDue && brought && (walking || moved || now.offsetMs !== (before?.offsetMs ?? now.offsetMs));
    quietUntil = isDue && !brought ? Date.now() + minute : 0;
    // What was heard of before the look is answered by it, even if the log, restored, no longer has that version.
    if (heard === asked) heard = Math.min(heard, now.version);
    describe(before, now);
    return now;
  };

  const begin = (item: Awaiting) => {
    inProgress[item.id] = true;
    void carryOut(input.case, item).then(({ version, rest }) => {
      delete inProgress[item.id];
      notBefore[item.id] = Date.now() + rest;
      heard = Math.max(heard, version);
      settled = true;
    });
  };

  for (;;) {
    settled = false;
    while (!known || isNews() || walking || Date.now() >= dueAt(known)) known = await look();
    const isBusy = () => Object.keys(inProgress).length > 0;
    if (!known.wakeAt && known.pending.length === 0 && !isBusy()) return known.outline.life;
    if (isLong(input)) {
      await condition(() => !isBusy(), '30 seconds');
      return await continueAsNew<typeof proposal>({
        case: input.case,
        ...(input.continueAfter !== undefined && { continueAfter: input.continueAfter }),
        ...(!clockMoved && { known }),
        heard,
      });
    }
    const idle = known.pending.filter((each) => !inProgress[each.id]);
    for (const item of idle) if (Date.now() >= (notBefore[item.id] ?? 0)) begin(item);
    const waiting = idle.filter((each) => !inProgress[each.id]).map((each) => notBefore[each.id] ?? 0);
    const until = Math.min(dueAt(known), ...waiting);
    const isStirred = () => isNews() || settled;
    if (Number.isFinite(until)) {
      await condition(isStirred, Math.max(1, until - Date.now()), { summary: summaryOf(known) });
    } else await condition(isStirred);
  }
}

function isLong({ continueAfter }: ProposalInput): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return continueAsNewSuggested || (continueAfter !== undefined && historyLength >= continueAfter);
}

function describe(before: Known | undefined, now: Known): void {
  setCurrentDetails(summaryOf(now));
  const attributes = searchAttributesOf(now);
  const isSame = before && JSON.stringify(searchAttributesOf(before)) === JSON.stringify(attributes);
  if (!isSame) upsertSearchAttributes(attributes);
}
