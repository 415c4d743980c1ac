/** A request that does not fit its schema, as a problem with a pointer to every fault. */

import type { ZodError } from 'zod';
import { faultWords } from './faultWords.ts';
import { Problem, unseen } from './problem.ts';

type Validated =
  | { success: true; target: string }
  | { success: false; target: string; error: Pick<ZodError, 'issues'> };

/** More faults than anyone reads. */
const mostFaults = 50;

/** For every route: throws what `onError` turns into an answer. */
export function validationHook(result: Validated): void {
  if (result.success) return;
  const { target, error } = result;
  // An id that cannot be one is the id of nothing.
  if (target === 'param') throw unseen();
  const { issues } = error;
  const first = issues[0];
  if (target === 'header' && first?.path[0] === 'idempotency-key') {
    throw new Problem('keyMissing', '请以 Idempotency-Key 给出操作编号，1 至 200 个可见的 ASCII 字符。');
  }
  throw invalid(error, target);
}

/** Every fault with a pointer to where it lies. */
export function invalid({ issues }: Pick<ZodError, 'issues'>, target: string): Problem {
  return new Problem('invalid', sentenceOf(issues[0], target), {
    errors: issues.slice(0, mostFaults).map((issue) => ({
      pointer: pointerOf(issue.path),
      detail: faultWords(issue),
    })),
  });
}

function sentenceOf(issue: ZodError['issues'][number] | undefined, target: string): string {
  if (!issue) return '填写有误。';
  const place = issue.path.length > 0 ? issue.path.join('.') : target;
  return `${place}：${faultWords(issue)}。`;
}

/** RFC 6901. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((each) => `/${String(each).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
