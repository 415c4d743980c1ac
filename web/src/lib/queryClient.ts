/** The memory of answers. What is shown stays while it is asked for anew. */

import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** A refusal is an answer; only what may pass by itself is asked again. */
function mayPass(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status === 429 || error.status >= 500);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && mayPass(error),
      // Without a connection the answer is a problem that can be shown, not silence.
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
