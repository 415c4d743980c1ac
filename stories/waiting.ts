/** Steps that let time pass, wait for machines, look, or bring a file. */

import { answers, read, type TimelineLine, type View } from './answers.ts';
import { instantOf, localMinute } from './localTime.ts';
import { moveTo, readOfficeClock } from './officeClock.ts';
import { StoryFault, waitFor } from './patience.ts';
import { scanOf } from './scan.ts';
import type { Stage, Step } from './story.ts';

/** The process waits a minute past each date before time acts. */
const graceSeconds = 60;
const longestWaitSeconds = 180;

/** The demonstration clock is moved to this local time; what falls due on the way happens on its day. */
export function clock(local: string, why: string): Step {
  return {
    id: `clock/${local.replace(' ', '/')}`,
    title: `${local}　${why}`,
    play: async (stage) => {
      await moveTo(stage.http, local);
      stage.noteClock(local);
    },
  };
}

export interface Timed {
  /** Local minute at which it falls due. */
  due: string;
  kind: string;
  /** Kind of the clock it is about. */
  clock: string;
}

/**
 * A date that no hand brings about: the clock is moved to two seconds before it, and the timer of the process is waited
 * for. Its event must have been written after the minute of grace, not by a walk of the clock. A brief run walks past it.
 */
export function realTimer(id: string, title: string, { due, kind, clock: about }: Timed): Step {
  const before = `${localMinute(new Date(instantOf(due) - 60_000).toISOString())}:58`;
  const after = localMinute(new Date(instantOf(due) + 120_000).toISOString());
  const inVain = `${title}：计时器没有到点`;
  return {
    id,
    title,
    play: async (stage) => {
      const isIt = (line: TimelineLine) =>
        line.kind === kind &&
        (line.clock?.startsWith(`${about}/`) ?? false) &&
        line.dueAt !== undefined &&
        Date.parse(line.dueAt) === instantOf(due);
      const look = async () => (await stage.timeline()).lines.find(isIt);
      if (await look()) return;
      await moveTo(stage.http, stage.waitsForTimers ? before : after, { late: graceSeconds });
      const { now } = await readOfficeClock(stage.http);
      stage.noteClock(stage.waitsForTimers ? before : after);
      // An office that was down while it moved walks on past the date when it is back: then there is no timer to see.
      if (!stage.waitsForTimers || (now >= instantOf(due) && (await look()))) {
        await waitFor(look, { seconds: longestWaitSeconds, inVain });
        return;
      }
      stage.say('    等待真实的计时器（约一分钟）……');
      const line = await waitFor(look, { seconds: longestWaitSeconds, inVain });
      const lateMs = Date.parse(line.at) - instantOf(due);
      if (lateMs < graceSeconds * 1000) {
        throw new StoryFault(`${title}：到期后${lateMs / 1000}秒即已记录，并非由计时器引起`);
      }
    },
  };
}

/** Waits until every recipient that machines can reach has every letter. */
export function delivered(id: string, title: string): Step {
  return {
    id,
    title,
    play: async (stage) => {
      const arrived = async () => {
        const { view } = await stage.proposal();
        const failed = view.letters.flatMap((each) => each.recipients).find((each) => each.failed);
        if (failed) throw new StoryFault(`${title}：未能送达 ${failed.id}：${failed.failed?.reason}`);
        return view.letters.every(isDelivered) ? true : undefined;
      };
      await waitFor(arrived, { seconds: longestWaitSeconds, inVain: `${title}：没有全部送达` });
    },
  };
}

function isDelivered({ life, scan, files, recipients }: View['letters'][number]): boolean {
  if (life !== 'issued') return true;
  if (scan === undefined && files.length === 0) return false;
  return recipients.every((each) => each.delivered || each.id === 'outside');
}

/** Somebody looks at the case; `fault` says what is wrong, if anything is. */
export function look(
  id: string,
  title: string,
  { as, fault }: { as: string; fault: (view: View, stage: Stage) => string | undefined },
): Step {
  return {
    id,
    title,
    play: async (stage) => {
      const { view } = await stage.proposal(as);
      const found = fault(view, stage);
      if (found) throw new StoryFault(`${title}：${found}`);
    },
  };
}

/** A sealed sheet is scanned and uploaded; its id is found under `name`. */
export function upload(name: string, title: string, as: string): Step {
  return {
    id: `upload/${name}`,
    title,
    play: async (stage) => {
      const form = new FormData();
      form.set('file', new Blob([scanOf()], { type: 'application/pdf' }), `${title}.pdf`);
      const path = `/api/proposals/${stage.found.case}/files`;
      const answer = await stage.people.send(as, { method: 'POST', path, body: form });
      stage.found[name] = read(answers.uploaded, answer, title).id;
    },
  };
}
