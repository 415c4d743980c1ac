/** Names of the units of a committee, by id. */

import { useQuery } from '@tanstack/react-query';
import type { listUnits } from '../../../../api/contract/lookups.ts';
import { read } from '../../lib/http.ts';

export function useUnitNames(committee: string): Readonly<Record<string, string>> {
  const { data } = useQuery({
    queryKey: ['units', committee, 'names'],
    queryFn: ({ signal }) => read<typeof listUnits>('/api/units', { query: { committee }, signal }),
    staleTime: 60_000,
    select: ({ units }) => Object.fromEntries(units.map((each) => [each.id, each.name])),
  });
  return data ?? {};
}
