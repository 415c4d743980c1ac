/** One of my proposals: where it stands, what I may do now, the reply, my rating, and what I wrote. */

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { paths } from '../../../app/paths.ts';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { dateOf } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useMe } from '../../session/api/useMe.ts';
import { type Case, caseQuery, textOf } from '../case.ts';
import styles from '../Proposer.module.css';
import { plainLines, progressLines } from '../plainWords.ts';
import { texts } from '../texts.ts';
import { LargeType } from './LargeType.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ProposalText } from './ProposalText.tsx';
import { RatingForm } from './RatingForm.tsx';
import { Replies } from './Replies.tsx';

export function MineCasePage() {
  const { id } = useParams({ strict: false });
  const shown = useQuery(caseQuery(id ?? ''));
  return (
    <LargeType>
      {shown.error && !shown.data && (
        <Page title={texts.title}>
          <ProblemNote problem={problemFrom(shown.error)} />
        </Page>
      )}
      {shown.data ? <MineCase shown={shown.data} /> : shown.isLoading && <Loading />}
    </LargeType>
  );
}

function MineCase({ shown }: { shown: Case }) {
  const today = dateOf(useMe().now);
  const { view, id } = shown;
  const toRate = shown.allowed.filter((each) => each.command === 'rate' && each.possible);
  return (
    <Page title={textOf(shown, view.title)}>
      <p className={styles.quiet}>{texts.number(view.caseNumber ?? view.serialNumber ?? '')}</p>
      <section className={styles.card} aria-label={texts.title}>
        {plainLines(shown, today).map((each) => (
          <p key={each}>{each}</p>
        ))}
        {progressLines(shown, today).map(({ key, text }) => (
          <p key={key} className={styles.quiet}>
            {texts.latest}：{text}
          </p>
        ))}
      </section>
      <NextSteps shown={shown} />
      <Replies shown={shown} />
      <div id="rating" tabIndex={-1}>
        {toRate.map((each) => (
          <RatingForm key={each.target} shown={shown} allowed={each} />
        ))}
      </div>
      <ProposalText shown={shown} />
      <p className={styles.buttons}>
        <Link to={paths.mine}>{texts.back}</Link>
        <Link to={paths.proposal} params={{ id }} search={{ full: 'yes' }}>
          {texts.record}
        </Link>
      </p>
    </Page>
  );
}
