/** One intention of a person carried to its end: one key until it is answered, the version seen, the result said aloud. */

import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import type { LaterCommand } from '../../../../../api/contract/commandRoutes.ts';
import { announce } from '../../../lib/announce.ts';
import { newKey } from '../../../lib/newKey.ts';
import { Problem, problemFrom } from '../../../lib/problem.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import { labels, texts } from '../texts.ts';
import { isDecision } from '../ways.ts';
import { type CaseAfterAct, type Payload, useAct } from './useAct.ts';

export interface Aim<N extends LaterCommand = LaterCommand> {
  proposal: string;
  command: N;
  target?: string | undefined;
  post: string;
  /** The version on the screen. */
  version?: number | undefined;
}

export interface Said<N extends LaterCommand> {
  payload: Payload<N>;
  occurredOn?: string | undefined;
  /** The draft that ends with it. */
  draft?: string | undefined;
}

/** Without a clear answer the act may have been done: only then is it sent again under the same key. */
function isAnswered({ status }: Problem): boolean {
  return status > 0 && status < 500 && status !== 429;
}

export function useActing<N extends LaterCommand>(aim: Aim<N>, onDone?: (after: CaseAfterAct) => void) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const act = useAct();
  const key = useRef<string>(undefined);
  const [problem, setProblem] = useState<Problem>();

  async function send({ payload, occurredOn, draft }: Said<N>): Promise<boolean> {
    key.current ??= newKey();
    setProblem(undefined);
    try {
      const { proposal, command, target, post, version } = aim;
      const after = await act.mutateAsync({
        proposal,
        command,
        target,
        post,
        payload,
        occurredOn,
        draft,
        key: key.current,
        version: isDecision(command) ? version : undefined,
      });
      key.current = undefined;
      const said = texts.done(labels[command]);
      announce(said);
      message.success(said);
      onDone?.(after);
      return true;
    } catch (error) {
      const fault = problemFrom(error);
      if (isAnswered(fault)) key.current = undefined;
      setProblem(worded(fault));
      // What is on the screen is no longer so: look again, keep what was typed.
      if (fault.status === 409) {
        await client.invalidateQueries({ queryKey: queryKeys.proposal(aim.proposal) });
      }
      return false;
    }
  }

  return { send, problem, isSending: act.isPending, forget: () => setProblem(undefined) };
}

function worded(problem: Problem): Problem {
  const said = { stale: texts.stale, keyReused: texts.alreadyDone }[problem.code];
  if (said === undefined) return problem;
  return new Problem({ code: problem.code, status: problem.status, detail: said });
}
