/** One queue: what waits here, row by row, each with its one act. */

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Page } from '../../../components/Page.tsx';
import { inboxQuery } from '../api/readInbox.ts';
import { texts } from '../texts.ts';
import { QueueList } from './QueueList.tsx';

export function QueuePage() {
  const queue = useParams({ strict: false }).queue ?? '';
  const { data } = useQuery(inboxQuery);
  const label = data?.queues.find((each) => each.queue === queue)?.label ?? texts.queue;
  return (
    <Page title={label}>
      {/* Another queue is another list: nothing is carried over. */}
      <QueueList key={queue} queue={queue} label={label} screen={`queue.${queue}`} />
    </Page>
  );
}
