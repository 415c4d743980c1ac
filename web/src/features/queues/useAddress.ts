/** The state of a list, kept in its address: it can be passed on, gone back to, and saved under a name. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { asSearch, type Search } from '../../app/search.ts';

export interface Address {
  search: Search;
  /** Undefined takes a condition away. */
  set: (changes: Search) => void;
  replace: (search: Search) => void;
}

export function useAddress(): Address {
  const search = asSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const replace = (next: Search) => void navigate({ to: '.', search: next, replace: true });
  return { search, set: (changes) => replace({ ...search, ...changes }), replace };
}

/** One of the values that a parameter may have; anything else is as if it were not there. */
export function oneOf<T extends string>(value: string | undefined, values: readonly T[]): T | undefined {
  return values.find((each) => each === value);
}

/** The same for the names of a record. */
export function keyOf<T extends string>(
  value: string | undefined,
  record: Readonly<Record<T, unknown>>,
): T | undefined {
  return oneOf(value, Object.keys(record) as T[]);
}
