/** Whether the window is as narrow as a telephone: then rows are cards. */

import { useSyncExternalStore } from 'react';

const query = '(max-width: 720px)';

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
