/** The committees that this person administers, the first for what names none. */

import { useMe } from '../session/api/useMe.ts';

export function useAdministered(): string[] {
  const { posts } = useMe();
  return [...new Set(posts.flatMap(({ role, committee }) => (role === 'administrator' ? [committee] : [])))];
}
