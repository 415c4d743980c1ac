/** Choosing a person by post: a handler of one's unit, the leader of a key proposal (role `observer`). */

import type { listPosts } from '../../../api/contract/lookups.ts';
import { type QueryOf, read } from '../lib/http.ts';
import { type Choice, type OnePicked, OnePicker, type PickerProps } from './Picker.tsx';

interface Among {
  role: NonNullable<QueryOf<typeof listPosts>['role']>;
  /** Only posts of this unit. */
  unit?: string | undefined;
}

function source({ role, unit }: Among) {
  return {
    queryKey: ['posts', role, unit ?? ''],
    find: async (text: string, signal: AbortSignal): Promise<Choice[]> => {
      const { posts } = await read<typeof listPosts>('/api/posts', { query: { role, unit, text }, signal });
      return posts.map(({ id, name, unitName }) => ({
        value: id,
        label: name,
        note: unit === undefined ? unitName : undefined,
      }));
    },
  };
}

export function PostPicker({ role, unit, ...props }: PickerProps & OnePicked & Among) {
  return <OnePicker {...props} source={source({ role, unit })} />;
}
