/** A change in administration: afterwards all that administration has read is read anew. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';

export function useChange<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}
