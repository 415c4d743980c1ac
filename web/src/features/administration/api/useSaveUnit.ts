/** Makes a unit, or changes the one whose id is given. */

import type { changeUnit, createUnit } from '../../../../../api/contract/administrationUnits.ts';
import { type BodyOf, send } from '../../../lib/http.ts';
import { useChange } from './useChange.ts';

type Given =
  | { kind: 'create'; body: BodyOf<typeof createUnit> }
  | { kind: 'change'; id: string; body: BodyOf<typeof changeUnit> };

export function useSaveUnit() {
  return useChange((given: Given) =>
    given.kind === 'create'
      ? send<typeof createUnit>('POST', '/api/administration/units', { body: given.body })
      : send<typeof changeUnit>('PUT', `/api/administration/units/${encodeURIComponent(given.id)}`, {
          body: given.body,
        }),
  );
}
