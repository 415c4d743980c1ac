/** The handover desk: what waits for its units, and what units have asked for. */

import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { paths } from '../../../app/paths.ts';
import { Page } from '../../../components/Page.tsx';
import tabStyles from '../../../components/tabs.module.css';
import { LiveChanges } from '../../live/components/LiveChanges.tsx';
import { readWaiting, waitingQuery } from '../api/readWaiting.ts';
import { texts } from '../texts.ts';
import { AssignDesk } from './AssignDesk.tsx';
import { DecisionDesk } from './DecisionDesk.tsx';

const tabs = ['assign', 'returns', 'extensions', 'waivers'] as const;
const queueOf = {
  assign: 'handOver',
  returns: 'decideReturn',
  extensions: 'decideExtension',
  waivers: 'decideWaiver',
} as const;

export function HandoverPage() {
  const search = useSearch({ strict: false });
  const tab = tabs.find((each) => each === search.tab) ?? 'assign';
  const queue = queueOf[tab];
  const { data } = useQuery(waitingQuery(queue));
  const news = (
    <LiveChanges
      key={queue}
      list={waitingQuery(queue).queryKey}
      shown={data?.rows}
      read={async (signal) => (await readWaiting(queue, signal)).rows}
    />
  );
  return (
    <Page title={texts.title} extra={news}>
      <nav aria-label={texts.tabsLabel} className={tabStyles.tabs}>
        {tabs.map((each) => (
          <Link
            key={each}
            to={paths.handover}
            search={{ tab: each }}
            className={tabStyles.tab}
            aria-current={each === tab ? 'page' : undefined}
          >
            {texts.tabs[each]}
          </Link>
        ))}
      </nav>
      {queue === 'handOver' ? <AssignDesk /> : <DecisionDesk key={tab} queue={queue} />}
    </Page>
  );
}
