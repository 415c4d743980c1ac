/** The one place where what goes wrong becomes an answer. */

import { HTTPException } from 'hono/http-exception';
import { isAway } from '../db/away.ts';
import type { Refusal } from '../workflows/lifecycle/refusal.ts';
import type { Draft } from './contract/drafts.ts';
import { type ProblemBody, type ProblemCode, problemKinds } from './contract/problem.ts';

/** Seconds after which it is worth trying again. */
const retryAfter: Partial<Record<ProblemCode, number>> = { walking: 2, databaseAway: 5, tooMany: 60 };

type Extra = Partial<Pick<ProblemBody, 'missing' | 'errors'>> & {
  retryAfter?: number;
  /** What is kept now, where something newer stands in the way. */
  current?: Draft;
};

/** A request that is answered by a problem; thrown by the edge, never by the core. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extra: Extra;
  constructor(code: ProblemCode, detail: string, extra: Extra = {}) {
    super(detail);
    this.code = code;
    this.extra = extra;
  }
}

/** Not there and not yours are one answer, word for word. */
export function unseen(): Problem {
  return new Problem('unseen', '没有找到该提案。');
}

/** Throws the refusal of the rules as the problem of the same code. */
export function problemOfRefusal({ code, reason, missing }: Refusal): Problem {
  return code === 'unseen'
    ? new Problem('unseen', reason)
    : new Problem(code, reason, missing && { missing });
}

/** Any error as a problem. What is nobody's fault but ours says nothing of its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) return problemOfHttp(error);
  if (isAway(error)) return new Problem('databaseAway', '数据库暂时不可用，请稍后重试。');
  return new Problem('fault', '系统出错，请稍后重试；如仍不行，请联系管理员。');
}

function problemOfHttp({ status }: HTTPException): Problem {
  switch (status) {
    case 400:
      return new Problem('malformed', '请求内容不是正确的 JSON。');
    case 413:
      return new Problem('tooLarge', '请求内容过大。');
    case 415:
      return new Problem('contentType', '请以 Content-Type: application/json 发送。');
    default:
      return new Problem('malformed', '请求无法读取。');
  }
}

export function responseOf(problem: Problem, instance: string): Response {
  const { status, title } = problemKinds[problem.code];
  const { retryAfter: seconds = retryAfter[problem.code], ...extra } = problem.extra;
  const body: ProblemBody = {
    type: `urn:banli:problem:${problem.code}`,
    title,
    status,
    code: problem.code,
    detail: problem.message,
    instance,
    ...extra,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(seconds !== undefined && { 'Retry-After': String(seconds) }),
    },
  });
}
