/** A batch tried out, sent, and looked after. */

import type { z } from '@hono/zod-openapi';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Batch,
  BatchCommand,
  BatchPreview,
  batchBody,
  readBatch,
} from '../../../../../api/contract/batches.ts';
import { ask, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

type Body = z.input<typeof batchBody>;

/** What is to be done on one case. */
export interface BatchItem {
  proposal: string;
  target?: string | undefined;
  /** As the schema of the command wants it; texts as plain strings. */
  payload: unknown;
  version: number;
}

export interface BatchAsked {
  command: BatchCommand;
  items: readonly BatchItem[];
  /** The post under which it is done. */
  post: string;
  /** Made when the person decides: `newKey()`. */
  key: string;
}

const runningMs = 3000;

function bodyOf({ command, items }: BatchAsked, dryRun: boolean) {
  return { command, items, ...(dryRun && { dryRun }) } as Body;
}

const headersOf = ({ post, key }: BatchAsked) => ({ 'Idempotency-Key': key, 'Banli-Post': post });

export function usePreview() {
  return useMutation({
    mutationFn: async (asked: BatchAsked): Promise<BatchPreview> =>
      (
        await ask<BatchPreview>('POST', '/api/batches', {
          headers: headersOf(asked),
          body: bodyOf(asked, true),
        })
      ).data,
  });
}

export function useSendBatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (asked: BatchAsked): Promise<Batch> =>
      (await ask<Batch>('POST', '/api/batches', { headers: headersOf(asked), body: bodyOf(asked, false) }))
        .data,
    onSuccess: (batch) => client.setQueryData(queryKeys.batch(batch.id), batch),
  });
}

/** Read anew whenever the stream tells of progress, and by itself as long as it runs. */
export function useBatch(id: string) {
  return useQuery({
    queryKey: queryKeys.batch(id),
    queryFn: ({ signal }) => read<typeof readBatch>(`/api/batches/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && !state.data.finishedAt ? runningMs : false),
  });
}
