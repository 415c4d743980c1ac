/** The addresses and their screens, each loaded when first opened. Search parameters are checked where they are read. */

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { type Me, readMe } from '../features/session/api/useMe.ts';
import { Problem } from '../lib/problem.ts';
import { queryClient } from '../lib/queryClient.ts';
import { NoPage, PageFault } from './PageFault.tsx';
import { paths } from './paths.ts';
import { asSearch, parseSearch, stringifySearch } from './search.ts';

const root = createRootRoute({ errorComponent: PageFault, notFoundComponent: NoPage });

const login = createRoute({
  getParentRoute: () => root,
  path: paths.login,
  validateSearch: asSearch,
  component: lazyRouteComponent(() => import('../features/session/components/LoginPage.tsx'), 'LoginPage'),
});

/** Who asks; whoever is not logged in is led to the login, and from there to where he wanted. */
async function meOrLogin(href: string): Promise<Me> {
  try {
    return await queryClient.ensureQueryData(readMe);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unauthenticated') {
      throw redirect({ to: paths.login, search: href === '/' ? {} : { to: href } });
    }
    throw error;
  }
}

const password = createRoute({
  getParentRoute: () => root,
  path: paths.password,
  validateSearch: asSearch,
  beforeLoad: async ({ location }) => {
    await meOrLogin(location.href);
  },
  component: lazyRouteComponent(
    () => import('../features/session/components/PasswordPage.tsx'),
    'PasswordPage',
  ),
});

/** Behind the login; a link to a case leads through it and back. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  // The login page does without it, and is there the sooner.
  component: lazyRouteComponent(() => import('./Frame.tsx'), 'Frame'),
  // Each screen reads the parameters that it knows.
  validateSearch: asSearch,
  beforeLoad: async ({ location }) => {
    const { mustChangePassword } = await meOrLogin(location.href);
    if (mustChangePassword) throw redirect({ to: paths.password, search: { to: location.href } });
  },
});

/** Whoever only proposes has a home in plain words. */
async function isOnlyProposer(): Promise<boolean> {
  const { posts } = await queryClient.ensureQueryData(readMe);
  return posts.length > 0 && posts.every((each) => each.role === 'proposer');
}

const screens = [
  createRoute({
    getParentRoute: () => inside,
    path: paths.home,
    beforeLoad: async () => {
      if (await isOnlyProposer()) throw redirect({ to: paths.mine });
    },
    component: lazyRouteComponent(() => import('../features/queues/components/HomePage.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.queue,
    component: lazyRouteComponent(() => import('../features/queues/components/QueuePage.tsx'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.proposals,
    component: lazyRouteComponent(
      () => import('../features/queues/components/ProposalsPage.tsx'),
      'ProposalsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.proposal,
    component: lazyRouteComponent(() => import('../features/case/components/CasePage.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.letter,
    component: lazyRouteComponent(
      () => import('../features/letters/components/LetterPage.tsx'),
      'LetterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.search,
    component: lazyRouteComponent(() => import('../features/search/components/SearchPage.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.notices,
    component: lazyRouteComponent(
      () => import('../features/notices/components/NoticesPage.tsx'),
      'NoticesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.batch,
    component: lazyRouteComponent(() => import('../features/batches/components/BatchPage.tsx'), 'BatchPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.mine,
    component: lazyRouteComponent(() => import('../features/proposer/components/MinePage.tsx'), 'MinePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.mineProposal,
    component: lazyRouteComponent(
      () => import('../features/proposer/components/MineCasePage.tsx'),
      'MineCasePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.write,
    component: lazyRouteComponent(() => import('../features/proposer/components/WritePage.tsx'), 'WritePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.register,
    component: lazyRouteComponent(
      () => import('../features/committee/components/RegisterPage.tsx'),
      'RegisterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.review,
    component: lazyRouteComponent(
      () => import('../features/committee/components/ReviewPage.tsx'),
      'ReviewPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.surveys,
    component: lazyRouteComponent(
      () => import('../features/committee/components/SurveysPage.tsx'),
      'SurveysPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.handover,
    component: lazyRouteComponent(
      () => import('../features/handover/components/HandoverPage.tsx'),
      'HandoverPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.supervision,
    component: lazyRouteComponent(
      () => import('../features/supervision/components/SupervisionPage.tsx'),
      'SupervisionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.staff,
    component: lazyRouteComponent(
      () => import('../features/administration/components/StaffPage.tsx'),
      'StaffPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: paths.administration,
    component: lazyRouteComponent(
      () => import('../features/administration/components/AdministrationPage.tsx'),
      'AdministrationPage',
    ),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren([login, password, inside.addChildren(screens)]),
  defaultErrorComponent: PageFault,
  defaultNotFoundComponent: NoPage,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
