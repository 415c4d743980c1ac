/** What is done with one post: changed, ended, delegated. */

import type {
  changePost,
  createDelegation,
  createPost,
  endPost,
} from '../../../../../api/contract/administrationPosts.ts';
import { type BodyOf, send } from '../../../lib/http.ts';
import { useChange } from './useChange.ts';

const addressOf = (post: string) => `/api/administration/posts/${encodeURIComponent(post)}`;

export function useCreatePost(person: string) {
  return useChange((body: BodyOf<typeof createPost>) =>
    send<typeof createPost>('POST', `/api/administration/people/${encodeURIComponent(person)}/posts`, {
      body,
    }),
  );
}

export function useChangePost(post: string) {
  return useChange((body: BodyOf<typeof changePost>) =>
    send<typeof changePost>('PUT', addressOf(post), { body }),
  );
}

export function useEndPost(post: string) {
  return useChange((body: BodyOf<typeof endPost>) =>
    send<typeof endPost>('POST', `${addressOf(post)}/end`, { body }),
  );
}

export function useDelegate(post: string) {
  return useChange((body: BodyOf<typeof createDelegation>) =>
    send<typeof createDelegation>('POST', `${addressOf(post)}/delegations`, { body }),
  );
}
