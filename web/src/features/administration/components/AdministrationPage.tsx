/** Administration: one page, its parts by address. An auditor finds the record only. */

import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { paths } from '../../../app/paths.ts';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { useMe } from '../../session/api/useMe.ts';
import { texts } from '../texts.ts';
import styles from './Administration.module.css';

const sections = {
  units: lazy(() => import('./UnitsSection.tsx').then((each) => ({ default: each.UnitsSection }))),
  people: lazy(() => import('./PeopleSection.tsx').then((each) => ({ default: each.PeopleSection }))),
  mail: lazy(() => import('./MailSection.tsx').then((each) => ({ default: each.MailSection }))),
  audit: lazy(() => import('./AuditSection.tsx').then((each) => ({ default: each.AuditSection }))),
  health: lazy(() => import('./HealthSection.tsx').then((each) => ({ default: each.HealthSection }))),
} as const;

type Section = keyof typeof sections;

const all: readonly Section[] = ['units', 'people', 'mail', 'audit', 'health'];

export function AdministrationPage() {
  const { section } = useParams({ strict: false });
  const { posts } = useMe();
  const open = posts.some((each) => each.role === 'administrator') ? all : (['audit'] as const);
  const here = open.find((each) => each === section) ?? open[0] ?? 'audit';
  const Part = sections[here];
  return (
    <Page title={`${texts.title}：${texts.sections[here]}`}>
      <nav aria-label={texts.sectionsLabel} className={`${styles.sections} not-printed`}>
        {open.map((each) => (
          <Link
            key={each}
            to={paths.administration}
            params={{ section: each }}
            className={styles.section}
            aria-current={each === here ? 'page' : undefined}
          >
            {texts.sections[each]}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        <Part />
      </Suspense>
    </Page>
  );
}
