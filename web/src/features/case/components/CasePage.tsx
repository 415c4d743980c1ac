/** One case: for those who work on it the desk's page, for its proposers the same in plain words. */

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { paths } from '../../../app/paths.ts';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { type CaseView, caseQuery } from '../../acts/api/readCase.ts';
import { FollowButton } from '../../follows/components/FollowButton.tsx';
import { PresenceNote } from '../../presence/components/PresenceNote.tsx';
import { type TabName, tabNames, texts } from '../texts.ts';
import { DeskCase } from './DeskCase.tsx';
import type { Asked } from './NextActs.tsx';

const MineCasePage = lazy(() =>
  import('../../proposer/components/MineCasePage.tsx').then((each) => ({ default: each.MineCasePage })),
);

export function CasePage() {
  const { id = '' } = useParams({ strict: false });
  // A link from one case to another begins anew.
  return <CaseOf key={id} id={id} />;
}

function CaseOf({ id }: { id: string }) {
  const { data: shown, error } = useQuery(caseQuery(id));
  const { tab, asked, isFull } = useAsked(id);
  if (shown && isOnlyProposer(shown.view) && !isFull) {
    return (
      <Suspense fallback={<Loading />}>
        <MineCasePage />
      </Suspense>
    );
  }
  if (shown) {
    return (
      <DeskCase
        shown={shown}
        tab={tab}
        asked={asked}
        extra={
          <>
            <FollowButton proposal={id} />
            <PresenceNote proposal={id} />
          </>
        }
      />
    );
  }
  return <Page title={texts.page}>{error ? <ProblemNote problem={problemFrom(error)} /> : <Loading />}</Page>;
}

const proposersOwn: ReadonlySet<CaseView['relations'][number]> = new Set([
  'firstProposer',
  'coSigner',
  'invited',
]);

function isOnlyProposer({ relations }: Pick<CaseView, 'relations'>): boolean {
  return relations.length > 0 && relations.every((each) => proposersOwn.has(each));
}

/** The tab, and the act that a notice's link asks for: it is taken out of the address, so that it is not asked for again. */
function useAsked(id: string): { tab: TabName; asked: Asked | undefined; isFull: boolean } {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const act = typeof search.act === 'string' ? search.act : undefined;
  const target = typeof search.target === 'string' ? search.target : undefined;
  const [asked] = useState<Asked | undefined>(act === undefined ? undefined : { act, target });
  const tab = tabNames.find((each) => each === search.tab) ?? 'content';
  useEffect(() => {
    if (act === undefined) return;
    void navigate({ to: paths.proposal, params: { id }, search: { tab }, replace: true });
  }, [act, id, tab, navigate]);
  // A proposer who wants the whole record has asked for it, and for its tabs.
  const isFull = search.full !== undefined || search.tab !== undefined;
  return { tab, asked, isFull };
}
