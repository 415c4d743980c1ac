/** The rows of one queue with all that belongs to them: filters, columns, choosing many, news. */

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useMe } from '../../session/api/useMe.ts';
import { queueQuery } from '../api/readQueue.ts';
import { bulkCommandOf, goesWith } from '../bulk.ts';
import { type Column, keyOfRow, queueColumns, shownColumns } from '../columns.ts';
import { texts } from '../texts.ts';
import { useActed } from '../useActed.ts';
import { oneOf, useAddress } from '../useAddress.ts';
import { useRereading } from '../useRereading.ts';
import { useSteady } from '../useSteady.ts';
import { BulkBar } from './BulkBar.tsx';
import { CaseList } from './CaseList.tsx';
import styles from './Filter.module.css';
import { ChoiceField, LightField, lightNames, TextField } from './FilterFields.tsx';
import { KindFields } from './KindFields.tsx';
import { ListTools } from './ListTools.tsx';
import { UpdatesNote } from './UpdatesNote.tsx';

export interface QueueListProps {
  queue: string;
  /** What the list is called for those who hear it. */
  label: string;
  /** Name under which its views are kept. */
  screen: string;
  /** Shown as long as the address says nothing else. */
  columns?: readonly Column[];
}

/** Columns, and what else the address says, stay. */
const unnarrowed = {
  post: undefined,
  light: undefined,
  session: undefined,
  category: undefined,
  text: undefined,
};

export function QueueList({ queue, label, screen, columns: usual }: QueueListProps) {
  const me = useMe();
  const address = useAddress();
  const { acted, known, note, forget } = useActed();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filter = {
    post: oneOf(
      address.search.post,
      me.posts.map((each) => each.id),
    ),
    light: oneOf(address.search.light, lightNames),
    session: address.search.session,
    category: address.search.category,
    text: address.search.text,
  };
  const answer = useInfiniteQuery(queueQuery(queue, filter));
  useRereading(answer.refetch);
  const fresh = useMemo(() => answer.data?.pages.flatMap((each) => each.rows), [answer.data]);
  const question = JSON.stringify([queue, filter]);
  const { rows, updates, refresh } = useSteady({ fresh, keyOf: keyOfRow, question, known });
  const first = answer.data?.pages[0];
  const wanted = shownColumns(address.search.columns, queueColumns, usual);
  const columns = wanted.filter((each) => each !== 'act' || rows?.some((row) => row.act) || acted.size > 0);
  const isNarrowed = Object.values(filter).some(Boolean);
  const chosenRows = (rows ?? []).filter((each) => chosen.has(keyOfRow(each)));

  const takeIn = () => {
    forget();
    setChosen(new Set());
    refresh();
  };

  return (
    <>
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
        <KindFields address={address} />
        <TextField address={address} />
        {isNarrowed && <Button onClick={() => address.set(unnarrowed)}>{texts.reset}</Button>}
        {first && <span>{texts.total(first.total.count, first.total.more)}</span>}
        <div className={styles.end}>
          <ListTools screen={screen} address={address} offered={queueColumns} shown={wanted} />
        </div>
      </div>
      {first && <p className="only-printed">{texts.printed(fullTime(first.at))}</p>}
      <UpdatesNote count={updates} onRefresh={takeIn} />
      <BulkBar
        rows={chosenRows}
        onDone={(done) => {
          note(done, texts.sent);
          setChosen(new Set());
        }}
        onClear={() => setChosen(new Set())}
      />
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
          selection={
            rows.some(bulkCommandOf)
              ? { keys: chosen, set: setChosen, isOpen: goesWith(chosenRows) }
              : undefined
          }
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
    </>
  );
}
