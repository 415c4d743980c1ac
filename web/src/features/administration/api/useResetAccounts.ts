/** Resets passwords; the answer holds the slips, once. */

import type { resetAccounts } from '../../../../../api/contract/administrationPeople.ts';
import { type AnswerOf, send } from '../../../lib/http.ts';
import { useChange } from './useChange.ts';

export type Slip = AnswerOf<typeof resetAccounts>['slips'][number];

export function useResetAccounts() {
  return useChange((people: string[]) =>
    send<typeof resetAccounts>('POST', '/api/administration/accounts/reset', { body: { people } }),
  );
}
