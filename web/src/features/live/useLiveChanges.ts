/** For screens that list cases: how many have changed meanwhile, and how to see them. Rows never move by themselves. */

import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryKeys } from '../../lib/queryKeys.ts';
import { type Changes, changes } from './changes.ts';

export function useLiveChanges(): Changes & { refresh(): Promise<void> } {
  const client = useQueryClient();
  const { count, isUnsure } = useSyncExternalStore(changes.listen, changes.read);
  return { count, isUnsure, refresh: () => client.invalidateQueries({ queryKey: queryKeys.lists }) };
}
