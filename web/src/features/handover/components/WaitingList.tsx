/** What waits, one line each; the one being worked on is marked. */

import { dateOf, shortDate } from '../../../lib/localTime.ts';
import type { WaitingRow } from '../api/readWaiting.ts';
import { texts } from '../texts.ts';
import styles from './Handover.module.css';

export interface WaitingListProps {
  title: string;
  rows: readonly WaitingRow[];
  chosen: string | undefined;
  isReady?: (proposal: string) => boolean;
  onChoose: (row: WaitingRow) => void;
}

export function WaitingList({ title, rows, chosen, isReady, onChoose }: WaitingListProps) {
  return (
    <nav aria-label={title}>
      <ul className={styles.list}>
        {rows.map((each) => (
          <li key={each.row}>
            <button
              type="button"
              className={styles.row}
              aria-current={each.row === chosen}
              onClick={() => onChoose(each)}
            >
              {each.number} {each.title}
              <span className={styles.quiet} style={{ display: 'block' }}>
                {shortDate(dateOf(each.since))}
                {isReady?.(each.id) && ` · ${texts.isPut}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
