/** What would come of acts on many cases, as if each were sent now: time, then the rules. Nothing is written or drawn. */

import type { Actor } from '../workflows/lifecycle/actor.ts';
import type { AnyCommandName } from '../workflows/lifecycle/commands.ts';
import { isRefusal, type Refusal, refuse } from '../workflows/lifecycle/refusal.ts';
import { isStranger } from '../workflows/lifecycle/views/sight.ts';
import type { Log } from './execute.ts';
import { judge } from './judge.ts';
import { isWalking } from './officeClock.ts';
import type { Present } from './readPresent.ts';
import { readPresents } from './readPresents.ts';

export interface Trial {
  proposal: string;
  target?: string | undefined;
  payload: unknown;
  /** The version that the sender saw. */
  version: number;
}

export interface Trying {
  by: Extract<Actor, { kind: 'person' }>;
  command: AnyCommandName;
  items: readonly Trial[];
  /** Real instant at which the request arrived. */
  arrivedAt: string;
}

/** Facts outside the cases are looked up side by side, as many at a time as there are connections to spare. */
const atOnce = 8;

/** In the order of the items: what would refuse each; undefined where nothing would. */
export async function tryOut(log: Log, trying: Trying): Promise<(Refusal | undefined)[]> {
  const ids = [...new Set(trying.items.map((each) => each.proposal))];
  const presents = await readPresents(log.sql, ids);
  const outcomes: (Refusal | undefined)[] = [];
  for (let first = 0; first < trying.items.length; first += atOnce) {
    const tried = trying.items.slice(first, first + atOnce).map(async (item) => {
      const present = presents.get(item.proposal);
      return present ? tryOne(log, trying, { item, present }) : refuse('unseen', '没有找到该提案。');
    });
    outcomes.push(...(await Promise.all(tried)));
  }
  return outcomes;
}

async function tryOne(
  log: Log,
  { by, command, arrivedAt }: Trying,
  { item, present }: { item: Trial; present: Present },
): Promise<Refusal | undefined> {
  const { state } = present;
  if (!state || isStranger(state, { person: by.person, posts: [by.post] }))
    return refuse('unseen', '没有找到该提案。');
  if (isWalking(present, { by, arrivedAt })) return refuse('notNow', '演示时间正在调整，请稍候。');
  if (item.version !== state.version) return refuse('stale', '该提案已有更新，请刷新后再办理。');
  const { proposal, target, payload } = item;
  const judged = await judge(
    { case: proposal, command, target, payload, by, arrivedAt },
    { id: proposal, sql: log.sql, rulesOf: log.rulesOf, present, forecast: true },
  );
  return isRefusal(judged) ? judged : undefined;
}
