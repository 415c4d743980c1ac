/** A proposal under the hand: kept by itself, helped by hints, checked before it is sent; errors keep everything. */

import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { paths } from '../../../app/paths.ts';
import { Loading } from '../../../components/Loading.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { DraftConflict } from '../../drafts/components/DraftConflict.tsx';
import { DraftGone } from '../../drafts/components/DraftGone.tsx';
import { DraftStatusLine } from '../../drafts/components/DraftStatusLine.tsx';
import { TextDifference } from '../../drafts/components/TextDifference.tsx';
import { VersionsDrawer } from '../../drafts/components/VersionsDrawer.tsx';
import { texts as draftTexts } from '../../drafts/texts.ts';
import { useDraft } from '../../drafts/useDraft.ts';
import { useHandIn } from '../api/useHandIn.ts';
import { type Session, useLimits } from '../api/useWritingRules.ts';
import { bodyOf, type ProposalBody, plainOf, revisionOf, submissionOf } from '../body.ts';
import type { Case } from '../case.ts';
import { checkBody } from '../checkBody.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';
import { CheckDialog } from './CheckDialog.tsx';
import { WriterFields } from './WriterFields.tsx';

export interface WriterProps {
  /** Key of the draft; of a revision the case. */
  draft: string;
  /** The case that is revised. */
  case?: Case;
  empty: ProposalBody;
  post: string;
  /** Newest first; of a revision only its own. */
  sessions: readonly Session[];
}

export function Writer({ draft, case: revised, empty, post, sessions }: WriterProps) {
  const id = `proposal/${draft}`;
  const { state, keeper } = useDraft<ProposalBody>({ id, case: revised?.id, empty, bodyOf });
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [isChecking, setChecking] = useState(false);
  const [versionsOpen, setVersionsOpen] = useState(false);
  const handIn = useHandIn();
  const { body } = state;
  const session = sessions.find((each) => each.id === body.session) ?? sessions[0];
  const limits = useLimits(session?.policy);
  const isLocked = state.theirs !== undefined || state.status === 'gone' || !state.mayWrite;
  const change = (part: Partial<ProposalBody>) => keeper.change({ ...keeper.state().body, ...part });

  async function send() {
    const sent = keeper.state().body;
    const saying = revised ? revisionOf(sent) : session && submissionOf(sent, session.id);
    if (!saying) return;
    let revision: number;
    try {
      revision = await keeper.settle();
    } catch (error) {
      handIn.fail(problemFrom(error));
      return;
    }
    const done = await handIn.send({
      path: revised ? `/api/proposals/${revised.id}/commands/revise` : '/api/proposals',
      body: revised ? { payload: saying } : saying,
      post,
      draft: `${id}@${revision}`,
    });
    if (!done) return;
    keeper.forget();
    message.success(texts.submittedNow);
    await navigate({ to: paths.mineProposal, params: { id: done.id } });
  }

  if (state.status === 'loading') {
    return state.problem ? <DraftStatusLine state={state} onRetry={keeper.retry} /> : <Loading />;
  }
  return (
    <>
      {state.status === 'gone' && <DraftGone keeper={keeper} />}
      <DraftConflict state={state} keeper={keeper} plain={plainOf} />
      <WriterFields
        body={body}
        change={change}
        limits={limits}
        sessions={sessions}
        session={session}
        signed={(revised?.view.proposers ?? []).flatMap(({ proposer, standing }) =>
          standing === 'first' || standing === 'signed' ? proposer : [],
        )}
        isLocked={isLocked}
      />
      <div className={styles.bar}>
        <Button
          type="primary"
          disabled={isLocked}
          onClick={() => {
            handIn.fail(undefined);
            setChecking(true);
          }}
        >
          {revised ? texts.checkRevision : texts.check}
        </Button>
        <Button onClick={() => setVersionsOpen(true)}>{draftTexts.versions}</Button>
        <DraftStatusLine state={state} onRetry={keeper.retry} />
      </div>
      <VersionsDrawer
        id={id}
        isOpen={versionsOpen}
        onClose={() => setVersionsOpen(false)}
        state={state}
        keeper={keeper}
        bodyOf={bodyOf}
        changes={(earlier) => <TextDifference before={plainOf(earlier)} after={plainOf(body)} />}
        isLocked={isLocked}
      />
      <CheckDialog
        isOpen={isChecking}
        onClose={() => setChecking(false)}
        body={body}
        faults={[
          ...(session ? [] : [{ field: 'session' as const, text: texts.faults.session }]),
          ...checkBody(body, limits),
        ]}
        problem={handIn.problem}
        isSending={handIn.isSending}
        onSend={() => void send()}
      />
    </>
  );
}
