/** A refusal or fault as the API tells it (RFC 9457), or a connection that is not there. */

interface Missing {
  code: string;
  text: string;
  target?: string;
}

export interface ProblemFacts {
  code: string;
  status: number;
  /** A plain Chinese sentence. */
  detail: string;
  missing?: Missing[];
  /** What the server keeps, where something newer stands in the way. */
  current?: unknown;
}

export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly missing: readonly Missing[];
  readonly current: unknown;

  constructor({ code, status, detail, missing = [], current }: ProblemFacts) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.missing = missing;
    this.current = current;
  }
}

export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const said = typeof body === 'object' && body !== null ? (body as Partial<ProblemFacts>) : {};
  return new Problem({
    code: said.code ?? `http${response.status}`,
    status: response.status,
    detail: said.detail ?? '服务器没有给出可读的答复，请稍后重试。',
    ...(said.missing && { missing: said.missing }),
    ...(said.current !== undefined && { current: said.current }),
  });
}

/** Any thrown thing as a problem that can be shown. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({
    code: 'page',
    status: 0,
    detail: '页面出现问题，已填写的内容没有丢失。请刷新后重试。',
  });
}
