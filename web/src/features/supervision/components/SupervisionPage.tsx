/** The supervision desk: everything overdue or close to it, urging one or many, requests that wait for a decision. */

import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { paths } from '../../../app/paths.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Light } from '../../../components/Light.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import tabStyles from '../../../components/tabs.module.css';
import { problemFrom } from '../../../lib/problem.ts';
import type { Column } from '../../queues/columns.ts';
import { QueueList } from '../../queues/components/QueueList.tsx';
import { useRereading } from '../../queues/useRereading.ts';
import { useMe } from '../../session/api/useMe.ts';
import { overviewQuery } from '../api/readOverview.ts';
import { texts } from '../texts.ts';
import { Matrix } from './Matrix.tsx';
import styles from './Supervision.module.css';

const tabs = {
  overview: texts.overview,
  supervised: texts.cases,
  decideReturn: texts.decideReturn,
  decideExtension: texts.decideExtension,
  decideWaiver: texts.decideWaiver,
} as const;
type Tab = keyof typeof tabs;

/** The latest line of progress stands where the urging is done. */
const urgingColumns: readonly Column[] = [
  'light',
  'number',
  'title',
  'lead',
  'step',
  'due',
  'awaited',
  'progress',
  'act',
];

export function SupervisionPage() {
  const me = useMe();
  const search = useSearch({ strict: false });
  // The committee's staff looks on, and its clerk urges; what units ask for is decided by their supervision office.
  const decides = me.posts.some((each) => each.role === 'supervisor');
  const names = Object.keys(tabs) as Tab[];
  const offered = decides ? names : names.filter((each) => each === 'overview' || each === 'supervised');
  const tab = offered.find((each) => each === search.tab) ?? 'overview';
  return (
    <Page title={texts.title}>
      {offered.length > 1 && (
        <nav aria-label={texts.tabs} className={`${tabStyles.tabs} not-printed`}>
          {offered.map((each) => (
            <Link
              key={each}
              to={paths.supervision}
              search={{ tab: each }}
              className={tabStyles.tab}
              aria-current={each === tab ? 'page' : undefined}
            >
              {tabs[each]}
            </Link>
          ))}
        </nav>
      )}
      {tab === 'overview' ? (
        <OverviewOfUnits />
      ) : (
        <QueueList
          key={tab}
          queue={tab}
          label={tabs[tab]}
          screen={`supervision.${tab}`}
          {...(tab === 'supervised' && { columns: urgingColumns })}
        />
      )}
    </Page>
  );
}

function OverviewOfUnits() {
  const { data, error, refetch } = useQuery(overviewQuery);
  useRereading(refetch);
  if (!data) return error ? <ProblemNote problem={problemFrom(error)} /> : <Loading />;
  if (data.units.length === 0) return <EmptyNote text={texts.nothing} />;
  return (
    <>
      <p className={styles.summary}>
        <span>{texts.summary}</span>
        {(['overdue', 'dueSoon', 'normal'] as const).map((each) => (
          <span key={each}>
            <Light value={each} /> {data.lights[each]}
          </span>
        ))}
      </p>
      <Matrix overview={data} />
    </>
  );
}
