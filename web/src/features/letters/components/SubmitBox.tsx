/** Handing a letter in for sign-off: everything is kept first, the chain that it will go is shown, then it is sent. */

import { App, Button } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { Allowed } from '../../acts/api/readCase.ts';
import { useActing } from '../../acts/api/useActing.ts';
import { actLabel } from '../../acts/authority.ts';
import type { DraftKeeper } from '../../drafts/draft.ts';
import { useMe } from '../../session/api/useMe.ts';
import type { LetterContext } from '../model/letterContext.ts';
import { type LetterDraft, payloadOf } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';

interface SubmitBoxProps {
  context: LetterContext;
  submit: Allowed;
  /** What is on the page is no draft at the moment. */
  isLocked: boolean;
  keeper: DraftKeeper<LetterDraft>;
  faults: number;
  chain: readonly string[];
  onSubmitted: () => void;
}

export function SubmitBox({ context, submit, isLocked, keeper, faults, chain, onSubmitted }: SubmitBoxProps) {
  const { shown, assignment, kind, letter } = context;
  const me = useMe();
  const { modal } = App.useApp();
  const [isSettling, setSettling] = useState(false);
  const { send, problem, isSending } = useActing<'submitDraft'>(
    { proposal: shown.id, command: 'submitDraft', target: assignment.id, post: submit.post },
    onSubmitted,
  );
  const label = actLabel({ command: 'submitDraft', post: submit.post }, me);

  async function handIn() {
    setSettling(true);
    // Where it is not kept, the line above the text says why.
    const revision = await keeper.settle().catch(() => undefined);
    setSettling(false);
    if (revision === undefined) return;
    await send({
      payload: payloadOf(keeper.state().body, kind),
      draft: `letter/${assignment.id}@${revision}`,
    });
  }

  function confirm() {
    const isSigned = (letter?.making?.signatures.length ?? 0) > 0 && letter?.life !== 'sentBack';
    modal.confirm({
      title: texts.confirmSubmit,
      content: (
        <>
          {isSigned && <p>{texts.confirmVoid}</p>}
          <p>{texts.submitHint}</p>
          <ol>
            {chain.map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name the same box twice.
              <li key={index}>{each}</li>
            ))}
          </ol>
        </>
      ),
      okText: texts.submit,
      cancelText: texts.cancel,
      onOk: handIn,
    });
  }

  return (
    <>
      <Button
        type="primary"
        disabled={isLocked || faults > 0 || !submit.possible}
        loading={isSending || isSettling}
        onClick={confirm}
      >
        {label}
      </Button>
      {problem && (
        <div style={{ flexBasis: '100%' }}>
          <ProblemNote problem={problem} />
        </div>
      )}
    </>
  );
}
