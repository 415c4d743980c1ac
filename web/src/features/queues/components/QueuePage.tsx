/** One queue: what waits here, row by row, each with its one act. */

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useMe } from '../../session/api/useMe.ts';
import { inboxQuery } from '../api/readInbox.ts';
import { queueQuery } from '../api/readQueue.ts';
import { keyOfRow, queueColumns, shownColumns } from '../columns.ts';
import { texts } from '../texts.ts';
import { useActed } from '../useActed.ts';
import { oneOf, useAddress } from '../useAddress.ts';
import { useSteady } from '../useSteady.ts';
import { CaseList } from './CaseList.tsx';
import styles from './Filter.module.css';
import { ChoiceField, LightField, lightNames, TextField } from './FilterFields.tsx';
import { ListTools } from './ListTools.tsx';
import { UpdatesNote } from './UpdatesNote.tsx';

export function QueuePage() {
  const queue = useParams({ strict: false }).queue ?? '';
  // Another queue is another list: nothing is carried over.
  return <QueueOf key={queue} queue={queue} />;
}

function QueueOf({ queue }: { queue: string }) {
  const me = useMe();
  const address = useAddress();
  const { acted, known, note, forget } = useActed();
  const filter = {
    post: oneOf(
      address.search.post,
      me.posts.map((each) => each.id),
    ),
    light: oneOf(address.search.light, lightNames),
    text: address.search.text,
  };
  const inbox = useQuery(inboxQuery);
  const answer = useInfiniteQuery(queueQuery(queue, filter));
  const fresh = useMemo(() => answer.data?.pages.flatMap((each) => each.rows), [answer.data]);
  const question = JSON.stringify([queue, filter]);
  const { rows, updates, refresh } = useSteady({ fresh, keyOf: keyOfRow, question, known });
  const first = answer.data?.pages[0];
  const label = first?.label ?? inbox.data?.queues.find((each) => each.queue === queue)?.label ?? texts.queue;
  const columns = shownColumns(address.search.columns, queueColumns).filter(
    (each) => each !== 'act' || rows?.some((row) => row.act) || acted.size > 0,
  );
  const isNarrowed = filter.post !== undefined || filter.light !== undefined || Boolean(filter.text);

  const takeIn = () => {
    forget();
    refresh();
  };

  return (
    <Page title={label} extra={first && <span>{texts.total(first.total.count, first.total.more)}</span>}>
      <div className={`${styles.bar} not-printed`}>
        {me.posts.length > 1 && (
          <ChoiceField
            address={address}
            name="post"
            label={texts.post}
            options={me.posts.map(({ id, label: name }) => ({ value: id, label: name }))}
          />
        )}
        <LightField address={address} done={queue === 'done' || queue === 'followed'} />
        <TextField address={address} />
        <div className={styles.end}>
          <ListTools
            screen={`queue.${queue}`}
            address={address}
            offered={queueColumns}
            shown={shownColumns(address.search.columns, queueColumns)}
          />
        </div>
      </div>
      {first && <p className="only-printed">{texts.printed(fullTime(first.at))}</p>}
      <UpdatesNote count={updates} onRefresh={takeIn} />
      {answer.error && <ProblemNote problem={problemFrom(answer.error)} />}
      {answer.isPending && <Loading />}
      {rows?.length === 0 && first && <EmptyNote text={isNarrowed ? texts.noMatch : first.empty} />}
      {rows && rows.length > 0 && first && (
        <CaseList
          label={label}
          rows={rows}
          columns={columns}
          now={first.at}
          acted={acted}
          onActed={(row) => note([row])}
        />
      )}
      {answer.hasNextPage && (
        <Button
          className="not-printed"
          loading={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          {texts.moreRows}
        </Button>
      )}
    </Page>
  );
}
