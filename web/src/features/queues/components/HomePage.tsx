/** What waits for one under all posts held: a calm list of queues. */

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { paths } from '../../../app/paths.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Light } from '../../../components/Light.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { dateOf, shortDate } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useMe } from '../../session/api/useMe.ts';
import { inboxQuery, type QueueSummary } from '../api/readInbox.ts';
import { texts } from '../texts.ts';
import { oneOf, useAddress } from '../useAddress.ts';
import { useRereading } from '../useRereading.ts';
import { daysSince } from './cells.tsx';
import styles from './HomePage.module.css';

/** What one may look at, but need not act on. */
const quiet = ['copied', 'supervised', 'followed', 'done'];

export function HomePage() {
  const me = useMe();
  const address = useAddress();
  const inbox = useQuery(inboxQuery);
  useRereading(inbox.refetch);
  const post = oneOf(
    address.search.post,
    me.posts.map((each) => each.id),
  );
  const rows = (inbox.data?.queues ?? []).flatMap((each) => seenUnder(each, post));
  const waiting = rows.filter((each) => each.count.count > 0 && !quiet.includes(each.queue));
  const watched = rows.filter((each) => each.count.count > 0 && quiet.includes(each.queue));
  const empty = rows.filter((each) => each.count.count === 0);
  return (
    <Page
      title={texts.home}
      extra={
        me.posts.length > 1 && (
          <Segmented
            aria-label={texts.postFilter}
            className={styles.posts ?? ''}
            value={post ?? ''}
            options={[
              { value: '', label: texts.allPosts },
              ...me.posts.map((each) => ({ value: each.id, label: each.label })),
            ]}
            onChange={(value) => address.set({ post: value || undefined })}
          />
        )
      }
    >
      {inbox.error && <ProblemNote problem={problemFrom(inbox.error)} />}
      {inbox.isPending && <Loading />}
      {inbox.data && (
        <>
          {waiting.length === 0 ? (
            <EmptyNote text={texts.nothing} />
          ) : (
            <Queues label={texts.home} rows={waiting} post={post} now={inbox.data.at} />
          )}
          {watched.length > 0 && (
            <section aria-label={texts.others}>
              <h2 className={styles.heading}>{texts.others}</h2>
              <Queues label={texts.others} rows={watched} post={post} now={inbox.data.at} />
            </section>
          )}
          {empty.length > 0 && (
            <details className={styles.empty}>
              <summary>{texts.empties(empty.length)}</summary>
              <dl>
                {empty.map((each) => (
                  <div key={each.queue}>
                    <dt>
                      <Link to={paths.queue} params={{ queue: each.queue }}>
                        {each.label}
                      </Link>
                    </dt>
                    <dd>{each.empty}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </>
      )}
    </Page>
  );
}

/** The figures of one post alone; what belongs to the person is not filtered by posts. */
function seenUnder(queue: QueueSummary, post: string | undefined): QueueSummary[] {
  if (post === undefined || queue.queue === 'followed' || queue.queue === 'done') return [queue];
  const own = queue.posts.find((each) => each.post === post);
  return own
    ? [{ ...queue, count: own.count, lights: own.lights, oldestAt: own.oldestAt, posts: [own] }]
    : [];
}

interface QueuesProps {
  label: string;
  rows: readonly QueueSummary[];
  post: string | undefined;
  now: string;
}

function Queues({ label, rows, post, now }: QueuesProps) {
  return (
    <ul aria-label={label} className={styles.queues}>
      {rows.map((each) => (
        <li key={each.queue}>
          <Link
            to={paths.queue}
            params={{ queue: each.queue }}
            search={post === undefined ? {} : { post }}
            className={styles.queue}
          >
            <span className={styles.name}>{each.label}</span>
            <span className={styles.count}>{texts.pieces(each.count.count, each.count.more)}</span>
            <span className={styles.lights}>
              <Lights queue={each} />
            </span>
            <span className={styles.oldest}>
              {each.oldestAt &&
                `${texts.oldest} ${texts.days(daysSince(each.oldestAt, now))}（${shortDate(dateOf(each.oldestAt), now.slice(0, 4))}）`}
            </span>
            <Posts queue={each} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Lights({ queue: { queue, lights } }: { queue: QueueSummary }) {
  if (queue === 'done') return null;
  const lit = (['overdue', 'dueSoon'] as const).filter((each) => lights[each] > 0);
  if (lit.length === 0) return <Light value="normal" />;
  return lit.map((each) => (
    <span key={each} className={styles.light}>
      <Light value={each} /> {lights[each]}
    </span>
  ));
}

/** Under which posts, where there are several. */
function Posts({ queue: { posts } }: { queue: QueueSummary }) {
  const me = useMe();
  if (me.posts.length < 2) return null;
  return (
    <span className={styles.tags}>
      {posts
        .filter((each) => each.count.count > 0)
        .map((each) => me.posts.find((held) => held.id === each.post)?.label ?? '')
        .join('、')}
    </span>
  );
}
