/** People of the administrator's committees, page by page. */

import { useInfiniteQuery } from '@tanstack/react-query';
import type { listPeople } from '../../../../../api/contract/administrationPeople.ts';
import { type AnswerOf, type QueryOf, read } from '../../../lib/http.ts';
import { keys } from './keys.ts';

export type Person = AnswerOf<typeof listPeople>['people'][number];
export type PersonPost = Person['posts'][number];
export type PeopleFilter = Pick<QueryOf<typeof listPeople>, 'unit' | 'role' | 'search'>;

export function usePeople(filter: PeopleFilter) {
  return useInfiniteQuery({
    queryKey: [...keys.people, filter],
    queryFn: ({ pageParam, signal }) =>
      read<typeof listPeople>('/api/administration/people', {
        query: { ...filter, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
}
