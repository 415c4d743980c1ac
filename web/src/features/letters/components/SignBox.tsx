/** Signing: as it stands, with an edit of one's own, or not at all; then the next letter opens. */

import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Input } from 'antd';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { LetterBody } from '../../../../../workflows/lifecycle/letters/body.ts';
import { paths } from '../../../app/paths.ts';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../lib/announce.ts';
import { browserMemory } from '../../../lib/browserMemory.ts';
import type { Allowed, LetterView } from '../../acts/api/readCase.ts';
import { useActing } from '../../acts/api/useActing.ts';
import { authorityOf } from '../../acts/authority.ts';
import { useMe } from '../../session/api/useMe.ts';
import { readNextToSign } from '../api/readNextToSign.ts';
import { allowedRow, bodyAt, type LetterContext } from '../model/letterContext.ts';
import { draftFrom, emptyDraft } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';
import styles from './letters.module.css';

const LetterEditor = lazy(() => import('../editor/LetterEditor.tsx'));
const words = texts.signing;

export interface Edit {
  isOpen: boolean;
  body: LetterBody | undefined;
  editor: ReactNode;
  start(): void;
  stop(): void;
}

/** A signer's edit lies in his browser until he signs: the text itself does not move before. */
export function useEdit({ shown, demands }: LetterContext, letter: LetterView): Edit {
  const { id: person } = useMe().person;
  const name = `banli-edit/${letter.id}/${letter.making?.edition ?? 0}/${person}`;
  const [body, setBody] = useState<LetterBody | undefined>(() => keptEdit(name));
  const change = (next: LetterBody) => {
    browserMemory.set(name, JSON.stringify({ ...emptyDraft, body: next }));
    setBody(next);
  };
  const editor = body && (
    <Suspense fallback={<Loading />}>
      <LetterEditor body={body} demands={demands} onChange={change} onDropped={() => undefined} />
    </Suspense>
  );
  return {
    isOpen: body !== undefined,
    body,
    editor,
    start: () => change(bodyAt(shown, letter.body)),
    stop: () => {
      browserMemory.remove(name);
      setBody(undefined);
    },
  };
}

function keptEdit(name: string): LetterBody | undefined {
  const kept = browserMemory.get(name);
  try {
    return kept === undefined ? undefined : draftFrom(JSON.parse(kept)).body;
  } catch {
    return undefined;
  }
}

export interface SignBoxProps {
  context: LetterContext;
  letter: LetterView;
  sign: Allowed;
  edit: Edit;
}

export function SignBox({ context, letter, sign, edit }: SignBoxProps) {
  const { shown } = context;
  const me = useMe();
  const toNext = useToNext(letter.id);
  const isSignable = sign.possible;
  const { send, problem, isSending } = useActing<'signOff'>(
    { proposal: shown.id, command: 'signOff', target: letter.id, post: sign.post, version: shown.version },
    async () => {
      edit.stop();
      await toNext();
    },
  );
  const post = me.posts.find((each) => each.id === sign.post);
  const what = edit.isOpen ? words.signEdited : words.sign;
  const label = post?.onBehalfOf
    ? words.onBehalf(post.onBehalfOf.name, what)
    : post
      ? words.as(authorityOf(post, me), what)
      : what;
  return (
    <section className={styles.bar} aria-label={words.label}>
      <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{words.label}</h2>
      {!isSignable && sign.reason && <p>{words.notYet(sign.reason)}</p>}
      {edit.isOpen && <Alert type="info" title={words.editing} description={words.kept} />}
      {problem && <ProblemNote problem={problem} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 }}>
        <Button
          type="primary"
          disabled={!isSignable}
          loading={isSending}
          style={{ minHeight: 40 }}
          onClick={() => void send({ payload: edit.body ? { body: edit.body } : {} })}
        >
          {label}
        </Button>
        {isSignable && (
          <Button style={{ minHeight: 40 }} onClick={edit.isOpen ? edit.stop : edit.start}>
            {edit.isOpen ? words.stopEditing : words.edit}
          </Button>
        )}
      </div>
      <SendBack context={context} letter={letter} onDone={toNext} />
    </section>
  );
}

export function SendBack({
  context,
  letter,
  onDone,
}: {
  context: LetterContext;
  letter: LetterView;
  onDone: () => Promise<void>;
}) {
  const { shown } = context;
  const id = useId();
  const row = allowedRow(context, 'sendBack', letter.id);
  const [reason, setReason] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const { send, problem, isSending } = useActing<'sendBack'>(
    {
      proposal: shown.id,
      command: 'sendBack',
      target: letter.id,
      post: row?.post ?? '',
      version: shown.version,
    },
    () => void onDone(),
  );
  if (!row?.possible) return null;
  if (reason === undefined) {
    return (
      <Button style={{ marginTop: 8, minHeight: 40 }} onClick={() => setReason('')}>
        {words.sendBack}
      </Button>
    );
  }
  return (
    <div style={{ marginTop: 8 }}>
      <label htmlFor={id} className={styles.field}>
        {words.reason}
      </label>
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 2 }}
        value={reason}
        status={isMissing ? 'error' : ''}
        onChange={(event) => {
          setReason(event.target.value);
          setMissing(false);
        }}
      />
      {isMissing && <p role="alert">{words.reasonMissing}</p>}
      {problem && <ProblemNote problem={problem} />}
      <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
        <Button
          danger
          loading={isSending}
          style={{ minHeight: 40 }}
          onClick={() => {
            if (reason.trim() === '') setMissing(true);
            else void send({ payload: { reason: reason.trim() } });
          }}
        >
          {words.confirmSendBack}
        </Button>
        <Button style={{ minHeight: 40 }} onClick={() => setReason(undefined)}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}

/** The next one of the queue; where none waits, the page stays with what was done. Either is said, for eye and ear. */
function useToNext(done: string): () => Promise<void> {
  const navigate = useNavigate();
  const { message } = App.useApp();
  return async () => {
    const next = await readNextToSign(done).catch(() => undefined);
    const said = next ? words.nextOpened(next.title) : words.queueDone;
    announce(said);
    message.info(said);
    if (!next) return;
    await navigate({ to: paths.letter, params: { id: next.proposal, assignment: next.assignment } });
  };
}
