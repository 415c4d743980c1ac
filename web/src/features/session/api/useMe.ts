/** Who is logged in, with the posts held. Behind the frame it is always there. */

import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { me } from '../../../../../api/contract/session.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { pagePerson } from '../../../lib/pagePerson.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type Me = AnswerOf<typeof me>;

export const readMe = queryOptions({
  queryKey: queryKeys.me,
  queryFn: async ({ signal }) => {
    const answer = await read<typeof me>('/api/me', { signal });
    pagePerson.becomes(answer.person.id);
    return answer;
  },
  staleTime: 60_000,
});

export function useMe(): Me {
  return useSuspenseQuery(readMe).data;
}
