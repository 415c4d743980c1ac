/** What came and went between two texts or more: marked by word, colour and line, each with its author. */

import { useMemo } from 'react';
import {
  headingNumbers,
  itemMark,
  type LetterBody,
} from '../../../../../workflows/lifecycle/letters/body.ts';
import { type BlockChange, changesBetween, type Piece } from '../../../lib/letterDifference.ts';
import { texts } from '../texts.ts';
import styles from './letters.module.css';

export interface ReadVersion {
  body: LetterBody;
  /** 第2稿（某某）. */
  label: string;
  /** Empty: several, or nobody in particular. */
  author: string;
}

/** `versions`: from the one compared with to the one read, oldest first. */
export function LetterChanges({ versions }: { versions: readonly ReadVersion[] }) {
  const changes = useMemo(() => changesBetween(versions.map((each) => each.body)), [versions]);
  const numbers = headingNumbers(versions.at(-1)?.body.blocks ?? []);
  const authorOf = (by: number | undefined) => (by === undefined ? '' : (versions[by]?.author ?? ''));
  const namesOf = (change: BlockChange) =>
    authorsOf(change)
      .map(authorOf)
      .filter((name) => name !== '')
      .join('、');
  if (changes.every((each) => each.how === 'same')) return <p role="status">{texts.reading.noChanges}</p>;
  return (
    <div className={styles.letter}>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a removed block may bear the id of one that came back.
        <div key={index} className={change.how === 'same' ? undefined : styles.changed}>
          {change.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no ids.
            <p key={at} className={change.block.kind === 'heading' ? styles.changedHeading : undefined}>
              {markOf(change, at, numbers)}
              {line.map((piece, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no ids.
                <Marked key={place} piece={piece} author={authorOf(piece.by)} />
              ))}
            </p>
          ))}
          {change.how !== 'same' && namesOf(change) !== '' && (
            <div className={styles.author}>{texts.reading.by(namesOf(change))}</div>
          )}
        </div>
      ))}
    </div>
  );
}

function Marked({ piece, author }: { piece: Piece; author: string }) {
  switch (piece.how) {
    case 'same':
      return piece.text;
    case 'added':
      return (
        <ins title={`${author} ${texts.reading.added}`} className={styles.added}>
          <span className="visually-hidden">{texts.reading.added}：</span>
          {piece.text}
        </ins>
      );
    case 'removed':
      return (
        <del title={`${author} ${texts.reading.removed}`} className={styles.removed}>
          <span className="visually-hidden">{texts.reading.removed}：</span>
          {piece.text}
        </del>
      );
  }
}

function markOf({ block }: BlockChange, line: number, numbers: ReadonlyMap<string, string>): string {
  if (block.kind === 'heading') return numbers.get(block.id) ?? '';
  return block.kind === 'list' ? itemMark(block.ordered, line) : '';
}

function authorsOf({ by, lines }: BlockChange): number[] {
  const found = [by, ...lines.flat().map((each) => each.by)].filter((each) => each !== undefined);
  return [...new Set(found)];
}
