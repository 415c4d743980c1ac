/** What has just been decided and can still be taken back, and what was not accepted. */

import { Button } from 'antd';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { ReviewRun } from '../review/useReviewRun.ts';
import { reviewTexts as texts } from '../texts.ts';
import styles from './ReviewPage.module.css';

export function HeldNote({ run: { list, outbox, takeBack, open } }: { run: ReviewRun }) {
  const last = [...list].reverse().find((each) => each.state === 'held')?.decision;
  const failed = list.filter((each) => each.state === 'failed');
  return (
    <>
      <div className={styles.held}>
        {last && (
          <>
            <span>{texts.held(texts.decided[last.command], last.number)}</span>
            <Button onClick={takeBack}>{texts.takeBack}</Button>
          </>
        )}
      </div>
      {failed.map(({ decision: { proposal, number, command }, problem }) => (
        <section key={proposal} aria-label={texts.failed(number, texts.decided[command])}>
          <p style={{ margin: 0 }}>{texts.failed(number, texts.decided[command])}</p>
          {problem && <ProblemNote problem={problem} />}
          <Button onClick={() => outbox.again(proposal)}>{texts.again}</Button>{' '}
          <Button
            onClick={() => {
              outbox.forget(proposal);
              open(proposal);
            }}
          >
            {texts.reopen}
          </Button>
        </section>
      ))}
    </>
  );
}
