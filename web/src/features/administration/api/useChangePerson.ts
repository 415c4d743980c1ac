/** Changes name and address of a person. */

import type { changePerson } from '../../../../../api/contract/administrationPeople.ts';
import { type BodyOf, send } from '../../../lib/http.ts';
import { useChange } from './useChange.ts';

export function useChangePerson(id: string) {
  return useChange((body: BodyOf<typeof changePerson>) =>
    send<typeof changePerson>('PUT', `/api/administration/people/${encodeURIComponent(id)}`, { body }),
  );
}
