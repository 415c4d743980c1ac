/** For screens that list cases: which have changed meanwhile, and how to see them. Rows never move by themselves. */

import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryKeys } from '../../lib/queryKeys.ts';
import { type Changes, changes } from './changes.ts';

export function useLiveChanges(): Changes & { refresh(): Promise<void> } {
  const client = useQueryClient();
  const { cases, isUnsure } = useSyncExternalStore(changes.listen, changes.read);
  return { cases, isUnsure, refresh: () => client.invalidateQueries({ queryKey: queryKeys.lists }) };
}
