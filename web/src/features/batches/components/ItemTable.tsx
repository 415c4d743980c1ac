/** The cases of a batch, each with what would come or has come of it; those that do not go stand first. */

import { Link } from '@tanstack/react-router';
import { paths } from '../../../app/paths.ts';
import { texts } from '../texts.ts';
import styles from './Batches.module.css';

export interface ItemRow {
  position: number;
  proposal: string;
  number?: string | undefined;
  title?: string | undefined;
  /** In words: 可以办理, 已办理… */
  word: string;
  tone: 'good' | 'bad' | 'waiting';
  reason?: string | undefined;
}

const marks: Record<ItemRow['tone'], string> = { good: '✓', bad: '✕', waiting: '…' };

export function ItemTable({ caption, rows }: { caption: string; rows: readonly ItemRow[] }) {
  const ordered = [...rows].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.number}</th>
            <th scope="col">{texts.subject}</th>
            <th scope="col">{texts.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => (
            <tr key={row.position}>
              <td className={styles.number}>{row.number ?? ''}</td>
              <td>
                {row.title === undefined ? (
                  texts.unnamed
                ) : (
                  <Link to={paths.proposal} params={{ id: row.proposal }} target="_blank" rel="noreferrer">
                    {row.title}
                  </Link>
                )}
              </td>
              <td className={styles[row.tone]}>
                <span aria-hidden="true">{marks[row.tone]} </span>
                {row.word}
                {row.reason && <span className={styles.reason}>{row.reason}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rank({ tone }: ItemRow): number {
  return tone === 'bad' ? 0 : 1;
}
