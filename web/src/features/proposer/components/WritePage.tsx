/** 写提案: a new one, or a returned one to revise. A draft named as a case (with dashes) is the revision of that case. */

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { useMe } from '../../session/api/useMe.ts';
import { useSessions } from '../api/useWritingRules.ts';
import { bodyOfCase, emptyBody } from '../body.ts';
import { caseQuery, textOf } from '../case.ts';
import { texts } from '../texts.ts';
import { LargeType } from './LargeType.tsx';
import { Writer } from './Writer.tsx';

export function WritePage() {
  const { draft = '' } = useParams({ strict: false });
  return (
    <LargeType>
      {draft.includes('-') ? <Revision key={draft} id={draft} /> : <NewProposal key={draft} draft={draft} />}
    </LargeType>
  );
}

function NewProposal({ draft }: { draft: string }) {
  const { posts } = useMe();
  const post = posts.find((each) => each.role === 'proposer');
  const sessions = useSessions(post?.committee);
  const list = sessions.data?.sessions ?? [];
  return (
    <Page title={texts.writing}>
      {!post && <Alert type="warning" showIcon title={texts.faults.noPost} />}
      {sessions.error && <ProblemNote problem={problemFrom(sessions.error)} />}
      {post && sessions.isLoading && <Loading />}
      {post && sessions.data && <Writer draft={draft} empty={emptyBody} post={post.id} sessions={list} />}
    </Page>
  );
}

function Revision({ id }: { id: string }) {
  const shown = useQuery({ ...caseQuery(id), refetchOnWindowFocus: false });
  const { data } = shown;
  const sessions = useSessions(data?.view.committee);
  const allowed = data?.allowed.find((each) => each.command === 'revise' && each.possible);
  return (
    <Page title={texts.revising}>
      {shown.error && <ProblemNote problem={problemFrom(shown.error)} />}
      {(shown.isLoading || sessions.isLoading) && <Loading />}
      {data && !allowed && <Alert type="info" showIcon title={texts.notRevisable} />}
      {data?.view.ending?.reason && allowed && (
        <Alert
          type="warning"
          showIcon
          title={texts.reason}
          description={<div className="running-text">{textOf(data, data.view.ending.reason)}</div>}
          style={{ marginBottom: 16 }}
        />
      )}
      {data && allowed && sessions.data && (
        <Writer
          draft={id}
          case={data}
          empty={bodyOfCase(data)}
          post={allowed.post}
          sessions={sessions.data.sessions.filter((each) => each.id === data.view.session)}
        />
      )}
    </Page>
  );
}
