/** “有 3 条更新”: stands above a list, counts what belongs to it, and reads it anew when pressed. */

import { type QueryKey, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSettled } from '../../../lib/useSettled.ts';
import { newsOfList, type Row } from '../listNews.ts';
import { texts } from '../texts.ts';
import { useLiveChanges } from '../useLiveChanges.ts';

/** Several changes at once are one reading. */
const restMs = 1000;

export interface LiveChangesProps {
  /** Under which the list is in memory. */
  list: QueryKey;
  /** As it stands on the screen; undefined while it is not there. */
  shown: readonly Row[] | undefined;
  /** Reads it as it would be now, beside what is shown. */
  read: (signal: AbortSignal) => Promise<readonly Row[]>;
}

export function LiveChanges({ list, shown, read }: LiveChangesProps) {
  const { cases, isUnsure, refresh } = useLiveChanges();
  const asked = useSettled(isUnsure ? `${cases.join()}?` : cases.join(), restMs);
  const { data: fresh } = useQuery({
    queryKey: ['news', ...list, asked],
    queryFn: ({ signal }) => read(signal),
    enabled: asked !== '' && (cases.length > 0 || isUnsure),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // The last count stands until the next is known.
    placeholderData: (before) => before,
  });
  const count = shown ? newsOfList({ shown, fresh, changed: cases, isUnsure: isUnsure && !!fresh }) : 0;
  return (
    <span role="status">
      {count > 0 && (
        <Button type="primary" ghost onClick={() => void refresh()}>
          {texts.changed(count)}
        </Button>
      )}
    </span>
  );
}
