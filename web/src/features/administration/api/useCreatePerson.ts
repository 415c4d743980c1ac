/** Makes a person with account and posts; the answer holds the slip. */

import type { createPerson } from '../../../../../api/contract/administrationPeople.ts';
import { type BodyOf, send } from '../../../lib/http.ts';
import { useChange } from './useChange.ts';

export function useCreatePerson() {
  return useChange((body: BodyOf<typeof createPerson>) =>
    send<typeof createPerson>('POST', '/api/administration/people', { body }),
  );
}
