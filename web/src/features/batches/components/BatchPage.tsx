/** A batch at an address of its own: it goes on whether or not anybody looks, and can be looked up again. */

import { useParams } from '@tanstack/react-router';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useBatch } from '../api/useBatch.ts';
import { labels, texts } from '../texts.ts';
import styles from './Batches.module.css';
import { BatchProgress } from './BatchProgress.tsx';

export function BatchPage() {
  const { id = '' } = useParams({ strict: false });
  const { data, error, isLoading } = useBatch(id);
  return (
    <Page
      title={data ? `${texts.title}：${labels[data.command]}` : texts.title}
      extra={data && <time dateTime={data.at}>{fullTime(data.at)}</time>}
    >
      {error && <ProblemNote problem={problemFrom(error)} />}
      {isLoading && <Loading />}
      {data && (
        <div className={styles.page}>
          <BatchProgress batch={data} />
        </div>
      )}
    </Page>
  );
}
