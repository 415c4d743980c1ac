/** Giving proposals to their units, one at once or many together. */

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { paths } from '../../../app/paths.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { caseQuery } from '../../acts/api/readCase.ts';
import { BatchDialog } from '../../batches/components/BatchDialog.tsx';
import { type WaitingRow, waitingQuery } from '../api/readWaiting.ts';
import { payloadOf } from '../plan.ts';
import { texts } from '../texts.ts';
import { usePlans } from '../usePlans.ts';
import styles from './Handover.module.css';
import { PlanForm } from './PlanForm.tsx';
import { ProposalText } from './ProposalText.tsx';
import { WaitingList } from './WaitingList.tsx';

export function AssignDesk() {
  const { data, error, isLoading, refetch } = useQuery(waitingQuery('handOver'));
  const { id } = useSearch({ strict: false });
  const navigate = useNavigate();
  const plans = usePlans();
  const [isSending, setSending] = useState(false);
  if (isLoading) return <Loading />;
  if (error || !data) return <ProblemNote problem={problemFrom(error)} />;
  if (data.rows.length === 0) return <EmptyNote text={data.empty} />;

  const rows = distinct(data.rows);
  const chosen = rows.find((each) => each.id === id) ?? rows[0];
  const put = rows.filter((each) => plans.isReady(each.id));
  // One batch is done under one post.
  const post = put[0]?.act?.post;
  const ready = put.filter((each) => each.act?.post === post);
  const choose = (row: WaitingRow | undefined) =>
    void navigate({ to: paths.handover, search: row ? { tab: 'assign', id: row.id } : { tab: 'assign' } });
  const done = async (row: WaitingRow) => {
    choose(rows[rows.indexOf(row) + 1]);
    plans.forget([row.id]);
    await refetch();
  };
  return (
    <>
      {ready.length > 0 && (
        <p>
          <Button type="primary" onClick={() => setSending(true)}>
            {texts.together(ready.length)}
          </Button>
        </p>
      )}
      <div className={styles.desk}>
        <div className={styles.panel} style={{ padding: 0 }}>
          <WaitingList
            title={texts.list}
            rows={rows}
            chosen={chosen?.row}
            isReady={plans.isReady}
            onChoose={choose}
          />
        </div>
        {chosen && <Workplace key={chosen.id} row={chosen} plans={plans} onDone={() => void done(chosen)} />}
      </div>
      {isSending && post && (
        <BatchDialog
          command="handOver"
          items={ready.map(({ id: proposal, version }) => ({
            proposal,
            payload: payloadOf(plans.planOf(proposal)),
            version,
          }))}
          post={post}
          onClose={() => {
            setSending(false);
            void refetch().then(({ data: after }) => {
              const left = new Set(after?.rows.map((each) => each.id));
              plans.forget(ready.map((each) => each.id).filter((each) => !left.has(each)));
            });
          }}
        />
      )}
    </>
  );
}

interface WorkplaceProps {
  row: WaitingRow;
  plans: ReturnType<typeof usePlans>;
  onDone: () => void;
}

function Workplace({ row, plans, onDone }: WorkplaceProps) {
  const { data: shown, error } = useQuery(caseQuery(row.id));
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (!shown || !row.act) return <Loading />;
  return (
    <>
      <ProposalText shown={shown} />
      <PlanForm
        row={row}
        post={row.act.post}
        shown={shown}
        plan={plans.planOf(row.id, shown.view.origin?.outsideLead !== undefined)}
        onChange={(plan) => plans.put(row.id, plan)}
        onDone={onDone}
      />
    </>
  );
}

/** Whoever holds two posts that hand over has a case twice: once is enough here. */
function distinct(rows: readonly WaitingRow[]): WaitingRow[] {
  return rows.filter((each, index) => rows.findIndex((other) => other.id === each.id) === index);
}
