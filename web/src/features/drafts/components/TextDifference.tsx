/** Two plain texts as one, what was removed struck out and what was added underlined; also said to a screen reader. */

import { useMemo } from 'react';
import { differenceOf } from '../difference.ts';
import { texts } from '../texts.ts';
import styles from './TextDifference.module.css';

export function TextDifference({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => differenceOf(before, after), [before, after]);
  if (pieces.every((each) => each.kind === 'same')) return <p>{texts.same}</p>;
  let at = 0;
  return (
    <p className={`running-text ${styles.text}`}>
      {pieces.map(({ kind, text }) => {
        const key = `${kind}${at}`;
        at += text.length;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'removed' ? (
          <del key={key} className={styles.removed}>
            <span className="visually-hidden">{texts.removed}</span>
            {text}
          </del>
        ) : (
          <ins key={key} className={styles.added}>
            <span className="visually-hidden">{texts.added}</span>
            {text}
          </ins>
        );
      })}
    </p>
  );
}
