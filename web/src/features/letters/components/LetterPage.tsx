/** The page of one letter: written by its unit, read and signed by its leaders, issued by its office. */

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { paths } from '../../../app/paths.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { unitName } from '../../acts/about.ts';
import { caseQuery } from '../../acts/api/readCase.ts';
import { allowedRow, caseNumber, caseTitle, contextOf, type LetterContext } from '../model/letterContext.ts';
import { texts } from '../texts.ts';
import { ReadingDesk } from './ReadingDesk.tsx';
import { SentBackNote } from './SentBackNote.tsx';
import { WritingDesk } from './WritingDesk.tsx';

export function LetterPage() {
  const { id = '', assignment = '' } = useParams({ strict: false });
  const { data, error } = useQuery(caseQuery(id));
  if (error && !data) {
    return (
      <Page title={texts.letter}>
        <ProblemNote problem={problemFrom(error)} />
      </Page>
    );
  }
  if (!data) return <Loading />;
  const context = contextOf(data, assignment);
  if (!context) return <EmptyNote text={texts.noAssignment} />;
  // Another letter is another page: nothing that was typed goes over.
  return <OneLetter key={assignment} context={context} />;
}

function OneLetter({ context }: { context: LetterContext }) {
  const { shown, assignment, letter, kind } = context;
  const [isRewriting, setRewriting] = useState(false);
  const submit = allowedRow(context, 'submitDraft', assignment.id);
  const isOpen = !letter || letter.life === 'sentBack';
  const mayWrite = submit?.possible === true;
  const writes = mayWrite && (isOpen || isRewriting);
  return (
    <Page
      title={texts.page(kind === 'reply' ? texts.reply : texts.opinion, caseNumber(shown))}
      extra={
        <span style={{ flex: 1, minWidth: 200 }}>
          <Link to={paths.proposal} params={{ id: shown.id }} title={texts.backToCase}>
            {caseTitle(shown)}
          </Link>{' '}
          {unitName(shown, assignment.unit)}
          {mayWrite && !isOpen && (
            <Button style={{ marginLeft: 12 }} onClick={() => setRewriting(!isRewriting)}>
              {isRewriting ? texts.cancel : texts.rewrite}
            </Button>
          )}
        </span>
      }
    >
      <SentBackNote context={context} />
      {writes && submit && (
        <WritingDesk context={context} submit={submit} onSubmitted={() => setRewriting(false)} />
      )}
      {!writes && letter && <ReadingDesk context={context} letter={letter} />}
      {!writes && !letter && <EmptyNote text={submit?.reason ?? texts.noDraft} />}
    </Page>
  );
}
