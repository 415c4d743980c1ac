/** Numbers that can be pressed to call. */

import type { Telephone } from '../api/readTelephones.ts';
import { texts } from '../texts.ts';

export function Telephones({ list }: { list: readonly Telephone[] }) {
  return (
    <>
      {list.map(({ post, kind, name, telephone }) => (
        <div key={post}>
          {kind === 'office' ? `${texts.office} ` : ''}
          {name}{' '}
          <a href={`tel:${telephone}`} style={{ whiteSpace: 'nowrap' }}>
            {telephone}
          </a>
        </div>
      ))}
    </>
  );
}
