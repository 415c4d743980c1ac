/** Numbers that can be pressed to call. */

import type { Telephone } from '../api/readTelephones.ts';
import { texts } from '../texts.ts';

export interface TelephonesProps {
  list: readonly Telephone[];
  /** Names that stand beside it already. */
  without?: readonly string[];
}

export function Telephones({ list, without = [] }: TelephonesProps) {
  return (
    <>
      {list.map(({ post, kind, name, telephone }) => (
        <div key={post}>
          {kind === 'office' ? `${texts.office} ` : ''}
          {without.includes(name) ? texts.telephone : name}{' '}
          <a href={`tel:${telephone}`} style={{ whiteSpace: 'nowrap' }}>
            {telephone}
          </a>
        </div>
      ))}
    </>
  );
}
