/** 征询意见: to be opened, open, closed; who has not answered, and what comes next. */

import { useQuery } from '@tanstack/react-query';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { LiveChanges } from '../../live/components/LiveChanges.tsx';
import { readSurveys, type Survey, surveysQuery } from '../api/readSurveys.ts';
import { surveysTexts as texts } from '../surveysTexts.ts';
import { SurveyCard } from './SurveyCard.tsx';

const groups = ['toOpen', 'open', 'closed'] as const;

export function SurveysPage() {
  const { data } = useQuery(surveysQuery);
  const news = (
    <LiveChanges
      list={surveysQuery.queryKey}
      shown={data?.surveys}
      read={async (signal) => (await readSurveys(signal)).surveys}
    />
  );
  return (
    <Page title={texts.title} extra={news}>
      <Surveys />
    </Page>
  );
}

function Surveys() {
  const { data, error } = useQuery(surveysQuery);
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (!data) return <Loading />;
  if (data.surveys.length === 0) return <EmptyNote text={texts.empty} />;
  return (
    <>
      {data.more && <p>{texts.more}</p>}
      {groups.map((group) => {
        const surveys = data.surveys.filter((each) => groupOf(each) === group);
        if (surveys.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`surveys-${group}`}>
            <h2 id={`surveys-${group}`} style={{ fontSize: 18, margin: '16px 0 8px' }}>
              {texts.groups[group]}（{surveys.length}）
            </h2>
            <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 }}>
              {surveys.map((each) => (
                <SurveyCard key={each.id} survey={each} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function groupOf({ openedAt, closedAt }: Survey): (typeof groups)[number] {
  if (openedAt === undefined) return 'toOpen';
  return closedAt === undefined ? 'open' : 'closed';
}
