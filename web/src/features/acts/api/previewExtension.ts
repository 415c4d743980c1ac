/** The date that an extension would lead to, by the very rules of the request. */

import { queryOptions } from '@tanstack/react-query';
import type { previewExtension } from '../../../../../api/contract/choices.ts';
import { type QueryOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

type Asked = QueryOf<typeof previewExtension>;

export function extensionQuery(id: string, asked: Asked) {
  return queryOptions({
    queryKey: [...queryKeys.proposal(id), 'extension', asked.assignment, asked.unit, asked.length],
    queryFn: ({ signal }) =>
      read<typeof previewExtension>(`/api/proposals/${id}/extension-preview`, {
        query: { ...asked },
        signal,
      }),
    retry: false,
  });
}
