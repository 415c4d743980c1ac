/** A case as those see it who work on it: header, units, what comes next, and its parts as tabs that are addresses. */

import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { paths } from '../../../app/paths.ts';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import tabStyles from '../../../components/tabs.module.css';
import { textOf } from '../../acts/about.ts';
import type { Case } from '../../acts/api/readCase.ts';
import { type TabName, tabNames, texts } from '../texts.ts';
import styles from './Case.module.css';
import { CaseHeader } from './CaseHeader.tsx';
import { type Asked, NextActs } from './NextActs.tsx';
import { UnitsTable } from './UnitsTable.tsx';

const ContentTab = lazy(() => import('./tabs/ContentTab.tsx').then((each) => ({ default: each.ContentTab })));
const HandlingTab = lazy(() =>
  import('./tabs/HandlingTab.tsx').then((each) => ({ default: each.HandlingTab })),
);
const ReplyTab = lazy(() => import('./tabs/ReplyTab.tsx').then((each) => ({ default: each.ReplyTab })));
const ContactsTab = lazy(() =>
  import('./tabs/ContactsTab.tsx').then((each) => ({ default: each.ContactsTab })),
);
const FilesTab = lazy(() => import('./tabs/FilesTab.tsx').then((each) => ({ default: each.FilesTab })));
const TimelineTab = lazy(() =>
  import('./tabs/TimelineTab.tsx').then((each) => ({ default: each.TimelineTab })),
);
const RoundsTab = lazy(() => import('./tabs/RoundsTab.tsx').then((each) => ({ default: each.RoundsTab })));

const tabs: Record<TabName, (props: { shown: Case }) => ReactNode> = {
  content: (props) => <ContentTab {...props} />,
  handling: (props) => <HandlingTab {...props} />,
  reply: (props) => <ReplyTab {...props} />,
  contacts: (props) => <ContactsTab {...props} />,
  files: (props) => <FilesTab {...props} />,
  timeline: (props) => <TimelineTab {...props} />,
  rounds: (props) => <RoundsTab {...props} />,
};

export interface DeskCaseProps {
  shown: Case;
  tab: TabName;
  asked: Asked | undefined;
  /** Beside the heading: who else is here, following. */
  extra?: ReactNode;
}

export function DeskCase({ shown, tab, asked, extra }: DeskCaseProps) {
  const { view } = shown;
  const number = view.caseNumber ?? view.origin?.number ?? view.serialNumber ?? '';
  return (
    <Page title={`${number} ${textOf(shown, view.title)}`.trim()} extra={extra}>
      <div className={styles.columns}>
        <div>
          <CaseHeader shown={shown} />
          <UnitsTable shown={shown} />
          <nav aria-label={texts.tabs} className={tabStyles.tabs}>
            {tabNames.map((name) => (
              <Link
                key={name}
                to={paths.proposal}
                params={{ id: shown.id }}
                search={{ tab: name }}
                replace
                resetScroll={false}
                className={tabStyles.tab}
                aria-current={name === tab ? 'page' : undefined}
              >
                {texts.tab[name]}
              </Link>
            ))}
          </nav>
          <Suspense fallback={<Loading />}>{tabs[tab]({ shown })}</Suspense>
        </div>
        <aside>
          <NextActs shown={shown} asked={asked} />
        </aside>
      </div>
    </Page>
  );
}
