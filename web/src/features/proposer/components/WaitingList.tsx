/** What waits for me, each with its act. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../../app/paths.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { shortDate } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import { ActButton } from '../../acts/components/ActButton.tsx';
import { useWaiting, type WaitingRow } from '../api/useWaiting.ts';
import { caseQuery } from '../case.ts';
import styles from '../Proposer.module.css';
import { invitation } from '../plainWords.ts';
import { texts } from '../texts.ts';

export function WaitingList() {
  const { rows, isLoading, error } = useWaiting();
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (isLoading) return <Loading />;
  if (rows.length === 0) return <EmptyNote text={texts.waitingNone} />;
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={`${row.act?.command ?? ''}${row.row}`} className={`${styles.card} ${styles.urgent}`}>
          <Waiting row={row} />
        </li>
      ))}
    </ul>
  );
}

function Waiting({ row }: { row: WaitingRow }) {
  const client = useQueryClient();
  const { id, title, number, act, dueOn, version } = row;
  const until = dueOn && texts.waitingUntil(shortDate(dueOn));
  return (
    <>
      <h3>{title}</h3>
      {act?.command === 'coSign' && <Inviter proposal={id} />}
      <p className={styles.quiet}>{[texts.number(number), until].filter(Boolean).join('，')}</p>
      <div className={styles.buttons}>
        {act && act.command !== 'rate' && (
          <ActButton
            proposal={id}
            version={version}
            allowed={act}
            type="primary"
            of={title}
            onDone={() => void client.invalidateQueries({ queryKey: queryKeys.queue(act.command) })}
          />
        )}
        <Link to={paths.mineProposal} params={{ id }}>
          {act?.command === 'rate' ? texts.toRating : texts.look}
          <span className="visually-hidden">：{title}</span>
        </Link>
      </div>
    </>
  );
}

/** The row names nobody; whom one signs with is the first thing one asks. */
function Inviter({ proposal }: { proposal: string }) {
  const { data } = useQuery(caseQuery(proposal));
  return data && invitation(data).map((each) => <p key={each}>{each}</p>);
}
