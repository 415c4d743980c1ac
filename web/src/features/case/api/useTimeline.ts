/** What has happened to a case, as far as this person may know it: the latest first, and what was before when asked for. */

import { useInfiniteQuery } from '@tanstack/react-query';
import type { readTimeline } from '../../../../../api/contract/proposals.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

type TimelinePage = AnswerOf<typeof readTimeline>;
export type TimelineLine = TimelinePage['lines'][number];

/** Lines at a time. */
const pageLength = '50';

export function useTimeline(id: string) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: queryKeys.timeline(id),
    queryFn: ({ pageParam, signal }) =>
      read<typeof readTimeline>(`/api/proposals/${id}/timeline`, {
        query: { limit: pageLength, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: TimelinePage) => page.next,
  });
  return {
    /** Undefined until the first have come. */
    lines: data?.pages.flatMap((each) => [...each.lines].reverse()),
    words: wordsOf(data?.pages ?? []),
    error,
    hasEarlier: hasNextPage,
    isReading: isFetchingNextPage,
    readEarlier: () => void fetchNextPage(),
  };
}

function wordsOf(pages: readonly TimelinePage[]): Pick<TimelinePage, 'texts' | 'names'> {
  const merged = <N extends keyof TimelinePage['names']>(name: N) =>
    Object.assign({}, ...pages.map((each) => each.names[name])) as TimelinePage['names'][N];
  return {
    texts: Object.assign({}, ...pages.map((each) => each.texts)),
    names: {
      people: merged('people'),
      posts: merged('posts'),
      units: merged('units'),
      proposers: merged('proposers'),
    },
  };
}
