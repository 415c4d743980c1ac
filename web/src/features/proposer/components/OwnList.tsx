/** Where each of my proposals stands. */

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../../app/paths.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { dateOf } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useMe } from '../../session/api/useMe.ts';
import { type OwnRow, useOwnProposals } from '../api/useOwnProposals.ts';
import { caseQuery } from '../case.ts';
import styles from '../Proposer.module.css';
import { plainLines, progressLines } from '../plainWords.ts';
import { texts } from '../texts.ts';

/** Whoever is only invited finds it among what waits for him. */
const own: readonly string[] = ['firstProposer', 'coSigner'];

export function OwnList() {
  const { data, error, isLoading, hasNextPage, fetchNextPage, isFetchingNextPage } = useOwnProposals();
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (isLoading) return <Loading />;
  const rows = (data?.pages ?? [])
    .flatMap((each) => each.proposals)
    .filter(({ relations }) => relations.some((each) => own.includes(each)));
  if (rows.length === 0) return <EmptyNote text={texts.submittedNone} />;
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.card}>
            <OwnCard row={row} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}

function OwnCard({ row: { id, title, number } }: { row: OwnRow }) {
  const today = dateOf(useMe().now);
  const { data } = useQuery(caseQuery(id));
  return (
    <>
      <h3>
        <Link to={paths.mineProposal} params={{ id }}>
          {title}
        </Link>
      </h3>
      <p className={styles.quiet}>{texts.number(number)}</p>
      {data && plainLines(data, today).map((each) => <p key={each}>{each}</p>)}
      {data &&
        progressLines(data, today).map(({ key, text }) => (
          <p key={key} className={styles.quiet}>
            {texts.latest}：{text}
          </p>
        ))}
    </>
  );
}
