/** Sends one act. Its key is made once for each intention, so that sending it again after a lost answer does nothing twice. */

import type { z } from '@hono/zod-openapi';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LaterCommand } from '../../../../../api/contract/commandRoutes.ts';
import type { payloads } from '../../../../../api/contract/commands.ts';
import type { caseAfterAct } from '../../../../../api/contract/proposals.ts';
import { ask } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type Payload<N extends LaterCommand> = z.input<(typeof payloads)[N]>;
export type CaseAfterAct = z.output<typeof caseAfterAct>;

export interface Intention<N extends LaterCommand = LaterCommand> {
  proposal: string;
  command: N;
  target?: string | undefined;
  payload: Payload<N>;
  /** The post under which it is done. */
  post: string;
  /** Made when the person decides, kept while it is tried again: `newKey()`. */
  key: string;
  /** 补录. */
  occurredOn?: string | undefined;
  /** The version that the person saw; left out where a change in between does not matter. */
  version?: number | undefined;
  /** The draft that it was written in, with its revision: it ends with the act. */
  draft?: string | undefined;
  keepalive?: boolean;
}

export async function sendAct<N extends LaterCommand>(intention: Intention<N>): Promise<CaseAfterAct> {
  const { proposal, command, target, payload, post, key, occurredOn, version, draft, keepalive } = intention;
  const { data } = await ask<CaseAfterAct>('POST', `/api/proposals/${proposal}/commands/${command}`, {
    headers: {
      'Idempotency-Key': key,
      'Banli-Post': post,
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
      ...(draft !== undefined && { 'Banli-Draft': draft }),
    },
    body: { ...(target && { target }), ...(occurredOn && { occurredOn }), payload },
    ...(keepalive && { keepalive }),
  });
  return data;
}

export function useAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (intention: Intention) => sendAct(intention),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: queryKeys.proposal(id) });
      await client.invalidateQueries({ queryKey: queryKeys.inbox });
    },
  });
}
