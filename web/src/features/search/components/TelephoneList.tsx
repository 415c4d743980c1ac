/** Whom one can call: a touch on the number dials it where the device can. */

import type { Found } from '../api/searchProposals.ts';
import { texts } from '../texts.ts';
import styles from './FoundCase.module.css';

export function TelephoneList({ telephones }: { telephones: Found['telephones'] }) {
  return (
    <ul className={styles.telephones}>
      {telephones.map(({ post, kind, name, telephone, unitName, proposerName }) => (
        <li key={post}>
          {unitName}
          {texts.kinds[kind]} {name}
          {kind === 'proposer' &&
            proposerName !== undefined &&
            proposerName !== name &&
            `（${proposerName}）`}{' '}
          <a href={`tel:${telephone}`} className={styles.number}>
            {telephone}
          </a>
        </li>
      ))}
    </ul>
  );
}
