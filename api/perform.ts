/** One act of a person: from the request to the log, and back as he now sees the case. */

import { createHash } from 'node:crypto';
import { execute } from '../db/execute.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import type { CommandName } from '../workflows/lifecycle/commands.ts';
import type { Available } from '../workflows/lifecycle/decide.ts';
import type { CaseView } from '../workflows/lifecycle/views/caseView.ts';
import { endDraft } from './endDraft.ts';
import type { Dependencies } from './environment.ts';
import { allowedTo, lookOf } from './look.ts';
import type { ApiMetrics } from './metrics.ts';
import { Problem, problemOf, problemOfRefusal } from './problem.ts';
import { actingPost } from './signedIn.ts';

export interface Performance {
  viewer: SignedIn;
  /** Real instant at which the request arrived. */
  arrivedAt: string;
  command: CommandName;
  /** Absent for acts that open a case. */
  case?: string;
  target?: string | undefined;
  occurredOn?: string | undefined;
  payload: unknown;
  /** Method and path, and the body as it came: what a key stands for. */
  route: string;
  body: string;
  headers: {
    'idempotency-key': string;
    'banli-post'?: string | undefined;
    'if-match'?: string | undefined;
    'banli-draft'?: string | undefined;
  };
}

export interface CaseAfterAct {
  id: string;
  version: number;
  view: CaseView | null;
  allowed: Available[];
  replayed: boolean;
}

/** Throws the problem of a refusal. The answer needs no further look into the database. */
export async function perform(
  given: Pick<Dependencies, 'log' | 'engine'> & { metrics: ApiMetrics },
  performance: Performance,
): Promise<CaseAfterAct> {
  const { metrics } = given;
  try {
    const done = await performOnce(given, performance);
    metrics.acted(performance.command, done.replayed ? 'replayed' : 'done');
    return done;
  } catch (error) {
    metrics.acted(performance.command, problemOf(error).code);
    throw error;
  }
}

async function performOnce(
  { log, engine }: Pick<Dependencies, 'log' | 'engine'>,
  performance: Performance,
): Promise<CaseAfterAct> {
  const { viewer, arrivedAt, headers, route, body, command, target, occurredOn, payload } = performance;
  const post = actingPost(viewer, headers['banli-post']);
  const ifMatch = headers['if-match'];
  const outcome = await execute(log, {
    ...(performance.case !== undefined && { case: performance.case }),
    command,
    target,
    occurredOn,
    payload,
    by: { kind: 'person', person: viewer.person, post, posts: viewer.posts },
    key: {
      key: headers['idempotency-key'],
      route,
      // The same words under another post are another act.
      bodyHash: createHash('sha256').update(`${post.id}\n${body}`).digest('hex'),
    },
    ifMatch: ifMatch === undefined ? undefined : Number(ifMatch.slice(1, -1)),
    arrivedAt,
  });
  switch (outcome.kind) {
    case 'refused':
      throw problemOfRefusal(outcome.refusal);
    case 'keyReused':
      throw new Problem('keyReused', '此操作编号已用于另一项请求，请换一个编号。');
    case 'walking':
      throw new Problem('walking', '演示时间正在调整，请稍候。');
    case 'done': {
      const { state, rules, replayed, follow } = outcome;
      if (follow) engine.follow(follow);
      const draft = headers['banli-draft'];
      if (draft !== undefined) await endDraft(log, { person: viewer.person, command, target, draft });
      const look = lookOf(state, viewer, { rules, at: viewer.at });
      return {
        id: state.id,
        version: state.version,
        view: look?.shown ?? null,
        allowed: look ? allowedTo(look, viewer) : [],
        replayed,
      };
    }
  }
}
