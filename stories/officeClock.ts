/** Moving the demonstration clock, so that a date that is weeks away comes now. */

import { answers, problemOf, read } from './answers.ts';
import { type Http, unanswered } from './http.ts';
import { instantOf } from './localTime.ts';
import { pause, StoryFault } from './patience.ts';
import { readDemonstration } from './people.ts';

const dayMs = 86_400_000;
const longestMoveMs = 300_000;

export interface OfficeNow {
  /** Milliseconds since 1970, as the office's clock shows it. */
  now: number;
  offsetDays: number;
}

/** What time it is at the office; a move that is going on is waited for. */
export async function readOfficeClock(http: Http): Promise<OfficeNow> {
  const end = Date.now() + longestMoveMs;
  for (;;) {
    const { clock } = await readDemonstration(http);
    if (!clock.moving) return { now: Date.parse(clock.now), offsetDays: clock.offsetDays };
    if (Date.now() > end) throw new StoryFault('演示时间调整了五分钟还没有到达');
    await pause(500);
  }
}

/**
 * Brings the office to this local time, forwards or back, unless it is there or at most `late` seconds past it. Said
 * twice it moves once: the way is measured anew each time.
 */
export async function moveTo(http: Http, local: string, { late = 600 } = {}): Promise<void> {
  const target = instantOf(local);
  for (;;) {
    const { now } = await readOfficeClock(http);
    if (now >= target && now - target <= late * 1000) return;
    await moveBy(http, (target - now) / dayMs);
  }
}

/** Puts the clock back to where it was before the story. */
export async function restoreOffset(http: Http, offsetDays: number): Promise<void> {
  for (;;) {
    const { offsetDays: present } = await readOfficeClock(http);
    const days = offsetDays - present;
    if (Math.abs(days) * dayMs < 60_000) return;
    await moveBy(http, days);
  }
}

/** Whether it was moved is for the caller to see: an answer may be lost. */
async function moveBy(http: Http, days: number): Promise<void> {
  const answer = await http.send({
    method: 'POST',
    path: '/api/demonstration/clock',
    body: { days },
    seconds: 120,
    isOnce: true,
  });
  if (answer.status === unanswered || problemOf(answer)?.code === 'moving') return;
  read(answers.clockMoved, answer, '调整演示时间');
}
