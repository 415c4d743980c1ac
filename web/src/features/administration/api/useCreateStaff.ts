/** Makes a handler or leader of one's own unit; the answer holds the slip. */

import type { createStaff } from '../../../../../api/contract/administrationPeople.ts';
import { type BodyOf, send } from '../../../lib/http.ts';
import { useChange } from './useChange.ts';

export function useCreateStaff() {
  return useChange((body: BodyOf<typeof createStaff>) =>
    send<typeof createStaff>('POST', '/api/staff', { body }),
  );
}
