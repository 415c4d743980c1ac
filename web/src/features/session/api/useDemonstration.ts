/** The accounts and the clock of the demonstration; null where this is none. */

import { useQuery } from '@tanstack/react-query';
import type { readDemonstration } from '../../../../../api/contract/demonstration.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { Problem } from '../../../lib/problem.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type Demonstration = AnswerOf<typeof readDemonstration>;

async function readIt(signal: AbortSignal): Promise<Demonstration | null> {
  try {
    return await read<typeof readDemonstration>('/api/demonstration', { signal });
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

export function useDemonstration() {
  return useQuery({ queryKey: queryKeys.demonstration, queryFn: ({ signal }) => readIt(signal) });
}
