/** 查找: while the telephone rings: where the case stands, who is awaited, whom one can call, and a line about the call. */

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { searchQuery } from '../api/searchProposals.ts';
import { texts } from '../texts.ts';
import { FoundCase } from './FoundCase.tsx';

export function SearchPage() {
  const { text = '' } = useSearch({ strict: false });
  return (
    <Page title={text === '' ? texts.title : texts.titleOf(text)}>
      {text === '' ? <p>{texts.hint}</p> : <Results text={text} />}
    </Page>
  );
}

function Results({ text }: { text: string }) {
  const { data, error, isFetching } = useQuery(searchQuery(text));
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (!data) return <Loading />;
  const { results, more } = data;
  if (results.length === 0) return isFetching ? <Loading /> : <EmptyNote text={texts.none(text)} />;
  return (
    <>
      <p role="status" style={{ marginTop: 0 }}>
        {texts.count(results.length, more)}
      </p>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 }}>
        {results.map((each) => (
          <FoundCase key={each.id} found={each} />
        ))}
      </ul>
    </>
  );
}
