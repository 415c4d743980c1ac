/** A row of telephones as the API gives it. */

import type { TelephoneRow } from '../db/read/telephones.ts';

export function telephoneOf({ kind, post, name, telephone, ...row }: TelephoneRow) {
  const { unit, unitName, proposer, proposerName } = row;
  return {
    kind,
    post,
    name,
    telephone,
    ...(unit && { unit }),
    ...(unitName && { unitName }),
    ...(proposer && { proposer }),
    ...(proposerName && { proposerName }),
  };
}
