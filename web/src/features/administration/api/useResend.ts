/** Puts one e-mail into the queue again. The list keeps its row, with what became of it. */

import { useMutation } from '@tanstack/react-query';
import type { resendNotice } from '../../../../../api/contract/notices.ts';
import { send } from '../../../lib/http.ts';

export function useResend(id: number) {
  return useMutation({
    mutationFn: () => send<typeof resendNotice>('POST', `/api/notices/${id}/resend`),
  });
}
