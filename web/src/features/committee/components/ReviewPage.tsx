/** 审查: one case after the other, by keys; list left, text right, decision below, then the next opens. */

import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { caseQuery } from '../../acts/api/readCase.ts';
import { choicesQuery } from '../../acts/api/readChoices.ts';
import { suggestionsQuery } from '../../acts/api/readSuggestions.ts';
import { LiveChanges } from '../../live/components/LiveChanges.tsx';
import { useMe } from '../../session/api/useMe.ts';
import { readReviewQueue, reviewQueue } from '../api/readReviewQueue.ts';
import { type ReviewRun, useReviewRun } from '../review/useReviewRun.ts';
import { reviewTexts as texts } from '../texts.ts';
import { HeldNote } from './HeldNote.tsx';
import { ReviewDecision } from './ReviewDecision.tsx';
import { ReviewList } from './ReviewList.tsx';
import styles from './ReviewPage.module.css';
import { ReviewText } from './ReviewText.tsx';

export function ReviewPage() {
  const { person } = useMe();
  const run = useReviewRun(person.id);
  const { queue, rows, left, decided } = run;
  return (
    <Page
      title={texts.title}
      extra={
        <>
          <span role="status">{rows.length > 0 && texts.left(left)}</span>
          <LiveChanges
            list={reviewQueue.queryKey}
            shown={queue.data && rows.filter((each) => !decided.has(each.id))}
            read={async (signal) => (await readReviewQueue(signal)).rows}
          />
          <Button onClick={() => void queue.refetch()} loading={queue.isFetching}>
            {texts.refresh}
          </Button>
        </>
      }
    >
      <HeldNote run={run} />
      <Body run={run} />
    </Page>
  );
}

function Body({ run }: { run: ReviewRun }) {
  const { queue, rows, current } = run;
  if (queue.error && rows.length === 0) return <ProblemNote problem={problemFrom(queue.error)} />;
  if (rows.length === 0) return queue.isPending ? <Loading /> : <EmptyNote text={texts.empty} />;
  return (
    <div className={styles.run}>
      <ReviewList run={run} />
      {current === undefined ? (
        <EmptyNote text={texts.allDone} />
      ) : (
        <OpenCase key={current} id={current} run={run} />
      )}
    </div>
  );
}

function OpenCase({ id, run }: { id: string; run: ReviewRun }) {
  const shown = useQuery(caseQuery(id));
  const choices = useQuery(choicesQuery(id));
  const suggestions = useQuery(suggestionsQuery(id));
  const fault = shown.error ?? choices.error;
  if (fault) return <ProblemNote problem={problemFrom(fault)} />;
  if (!shown.data || !choices.data) return <Loading />;
  return (
    <div className={styles.case}>
      <ReviewText shown={shown.data} number={run.rows.find((each) => each.id === id)?.number ?? ''} />
      <ReviewDecision
        run={run}
        shown={shown.data}
        choices={choices.data}
        suggestions={suggestions.data}
        suggestedAt={suggestions.dataUpdatedAt}
      />
    </div>
  );
}
