/** What stands around every screen: name, desks, search, notices, the account, and one line when something is wrong. */

import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { App as AntApp, Layout } from 'antd';
import { Suspense } from 'react';
import { Loading } from '../components/Loading.tsx';
import { LeftDecisions } from '../features/committee/components/LeftDecisions.tsx';
import { DemonstrationBar } from '../features/demonstration/components/DemonstrationBar.tsx';
import { NoticeBell } from '../features/notices/components/NoticeBell.tsx';
import { SearchBox } from '../features/search/components/SearchBox.tsx';
import { useMe } from '../features/session/api/useMe.ts';
import { AccountMenu } from '../features/session/components/AccountMenu.tsx';
import { SessionKeeper } from '../features/session/components/SessionKeeper.tsx';
import { StatusLine } from '../features/status/components/StatusLine.tsx';
import styles from './Frame.module.css';
import { desksOf } from './navigation.ts';
import { paths } from './paths.ts';
import { texts } from './texts.ts';

export function Frame() {
  return (
    <AntApp component={false}>
      <Desks />
    </AntApp>
  );
}

function Desks() {
  const me = useMe();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#main">
        {texts.skip}
      </a>
      <header className={`${styles.header} not-printed`}>
        <Link to={paths.home} className={styles.name}>
          {texts.name}
        </Link>
        <nav aria-label={texts.navigation} className={styles.desks}>
          {desksOf(me).map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              className={styles.desk}
              aria-current={isHere(path, to) ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          <SearchBox />
          <NoticeBell />
          <AccountMenu />
        </div>
      </header>
      <div className="not-printed">
        <StatusLine />
      </div>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <DemonstrationBar />
      <SessionKeeper />
      {me.posts.some((each) => each.role === 'clerk') && <LeftDecisions person={me.person.id} />}
    </Layout>
  );
}

function isHere(path: string, to: string): boolean {
  if (to === '/') return path === '/';
  // Administration is one desk with many parts.
  return path.startsWith(to.replace(/^(\/administration\/).*$/, '$1'));
}
