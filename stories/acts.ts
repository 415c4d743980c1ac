/** Steps that are acts: by somebody, under a key, expected to be done or to be refused. */

import type { z } from '@hono/zod-openapi';
import type { LaterCommand, OpeningCommand } from '../api/contract/commandRoutes.ts';
import type { payloads } from '../api/contract/commands.ts';
import { answers, problemOf, read, refusalText, type View } from './answers.ts';
import type { Answer } from './http.ts';
import { StoryFault } from './patience.ts';
import type { Stage, Step } from './story.ts';

/** As it is sent: texts are plain strings. */
type Sent<N extends keyof typeof payloads> = z.input<(typeof payloads)[N]>;

/** What payloads and targets are made from. */
export interface Scene {
  view: View;
  found: Readonly<Record<string, string>>;
  post(username: string, role?: string): string;
}

interface ActSpec<N extends LaterCommand> {
  as: string;
  command: N;
  target?: (scene: Scene) => string;
  occurredOn?: string;
  /** `attempt` counts from 0: with `attempts` above 1, a number that is taken gives way to the next. */
  payload: (scene: Scene, attempt: number) => Sent<N>;
  attempts?: number;
}

/** An act that must be done. */
export function act<N extends LaterCommand>(id: string, title: string, spec: ActSpec<N>): Step {
  return {
    id,
    title,
    play: async (stage) => {
      const scene = await sceneOf(stage);
      const answer = await firstNotTaken(spec.attempts ?? 1, (attempt) =>
        send(stage, id, { spec, scene, attempt }),
      );
      read(answers.afterAct, answer, title);
    },
  };
}

interface RefusalSpec<N extends LaterCommand> extends ActSpec<N> {
  /** The stable code of the refusal. */
  code: string;
  /** Codes of what is missing, all of them and in order. */
  missing?: string[];
  /** Words that its sentence must hold. */
  says?: string;
}

/** An act that must be refused, for this reason and no other; nothing is written. */
export function refused<N extends LaterCommand>(id: string, title: string, spec: RefusalSpec<N>): Step {
  return {
    id,
    title,
    play: async (stage) => {
      const scene = await sceneOf(stage);
      const answer = await send(stage, id, { spec, scene, attempt: 0 });
      const problem = problemOf(answer);
      if (!problem) throw new StoryFault(`${title}：应当被拒绝，却已办理`);
      const missing = (problem.missing ?? []).map((each) => each.code);
      const isRight =
        problem.code === spec.code &&
        (spec.missing === undefined || missing.join() === spec.missing.join()) &&
        problem.detail.includes(spec.says ?? '');
      if (!isRight) {
        const wanted = [spec.code, ...(spec.missing ?? []), ...(spec.says ? [spec.says] : [])].join('、');
        const given = [refusalText(answer), ...missing].join('、');
        throw new StoryFault(`${title}：拒绝的理由应为 ${wanted}，实为 ${given}`);
      }
      const after = await stage.proposal();
      if (after.version !== scene.view.version) throw new StoryFault(`${title}：被拒绝的操作留下了记录`);
      stage.say(`    拒绝：${problem.detail}`);
    },
  };
}

interface OpeningSpec<N extends OpeningCommand> {
  as: string;
  command: N;
  payload: (attempt: number) => Sent<N>;
  attempts?: number;
}

const openings = { submit: '/api/proposals', receive: '/api/proposals/received' };

/** The step that opens the case; its id is found. */
export function open<N extends OpeningCommand>(id: string, title: string, spec: OpeningSpec<N>): Step {
  return {
    id,
    title,
    play: async (stage) => {
      const answer = await firstNotTaken(spec.attempts ?? 1, (attempt) =>
        stage.people.send(spec.as, {
          method: 'POST',
          path: openings[spec.command],
          headers: headersOf(stage, id, spec.as),
          body: spec.payload(attempt),
        }),
      );
      const opened = read(answers.afterAct, answer, title);
      if (opened.replayed && stage.isFresh) throw new EarlierRun();
      stage.found.case = opened.id;
    },
  };
}

/** The key belongs to a run of which the progress was lost: the next run must be tried. */
export class EarlierRun extends Error {}

async function sceneOf(stage: Stage): Promise<Scene> {
  const { view } = await stage.proposal();
  return { view, found: stage.found, post: (username, role) => stage.people.post(username, role) };
}

function send<N extends LaterCommand>(
  stage: Stage,
  id: string,
  { spec, scene, attempt }: { spec: ActSpec<N>; scene: Scene; attempt: number },
): Promise<Answer> {
  const { as, command, target, occurredOn, payload } = spec;
  return stage.people.send(as, {
    method: 'POST',
    path: `/api/proposals/${stage.found.case}/commands/${command}`,
    headers: headersOf(stage, id, as),
    body: {
      ...(target && { target: target(scene) }),
      ...(occurredOn && { occurredOn }),
      payload: payload(scene, attempt),
    },
  });
}

function headersOf(stage: Stage, id: string, as: string): Record<string, string> {
  return { 'idempotency-key': stage.keyOf(id), 'banli-post': stage.people.post(as) };
}

/**
 * A number that is taken gives way to the next. So does one for which the key was not used: a run that was interrupted
 * between the answer and its note finds by it the one that was accepted.
 */
async function firstNotTaken(
  attempts: number,
  attempted: (attempt: number) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await attempted(attempt);
    const code = problemOf(answer)?.code;
    const goesOn = code === 'taken' || code === 'keyReused';
    if (!goesOn || attempt + 1 >= attempts) return answer;
  }
}
