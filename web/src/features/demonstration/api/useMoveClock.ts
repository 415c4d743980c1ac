/** Moves the clock of the demonstration office; afterwards nothing on the screen is what it was. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { moveClock } from '../../../../../api/contract/demonstration.ts';
import { type BodyOf, send } from '../../../lib/http.ts';

export type Move = BodyOf<typeof moveClock>;

export function useMoveClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Move) => send<typeof moveClock>('POST', '/api/demonstration/clock', { body }),
    onSettled: () => client.invalidateQueries(),
  });
}
