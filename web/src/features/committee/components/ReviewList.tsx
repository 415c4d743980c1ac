/** The cases of the run with what has become of each; nothing moves, what is decided turns grey. */

import { useEffect, useRef } from 'react';
import type { Held } from '../review/outbox.ts';
import type { ReviewRun } from '../review/useReviewRun.ts';
import { reviewTexts as texts } from '../texts.ts';
import styles from './ReviewPage.module.css';

export function ReviewList({ run: { rows, list, skipped, current, open } }: { run: ReviewRun }) {
  const here = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another case opens its line must be in sight
  useEffect(() => {
    // Newer browsers answer a promise here, which is no cleaning up.
    here.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav aria-label={texts.list} style={{ minHeight: 0, display: 'grid' }}>
      <ol className={styles.list}>
        {rows.map(({ id, number, title }) => {
          const state = stateOf(
            list.find((each) => each.decision.proposal === id),
            skipped.has(id),
          );
          return (
            <li key={id}>
              <button
                ref={id === current ? here : null}
                type="button"
                className={`${styles.row} ${state ? styles.done : ''}`}
                aria-current={id === current}
                onClick={() => open(id)}
              >
                <strong>{number}</strong> {state && <span>（{state}）</span>}
                <br />
                {title}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function stateOf(held: Held | undefined, isSkipped: boolean): string | undefined {
  if (!held) return isSkipped ? texts.skipped : undefined;
  const what = texts.decided[held.decision.command];
  return held.state === 'done' ? `已${what}` : `${what}，${texts.states[held.state]}`;
}
