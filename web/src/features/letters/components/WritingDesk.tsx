/** Where a letter is written: materials on the left, the text in the middle, what it still lacks on the right. */

import { App, Button, Segmented } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { answersIn, type LetterBlock } from '../../../../../workflows/lifecycle/letters/body.ts';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../lib/announce.ts';
import { localCopy } from '../../../lib/localCopy.ts';
import type { Allowed } from '../../acts/api/readCase.ts';
import { useActing } from '../../acts/api/useActing.ts';
import { actLabel } from '../../acts/authority.ts';
import { useMe } from '../../session/api/useMe.ts';
import { useDraftCheck } from '../api/useDraftCheck.ts';
import { useDraftKeeper, useDraftState } from '../api/useDraftKeeper.ts';
import type { Dropped } from '../editor/cleanPaste.ts';
import { newBlockId } from '../editor/convert.ts';
import type { EditorHandle } from '../editor/LetterEditor.tsx';
import type { DraftKeeper } from '../model/draftKeeper.ts';
import { draftOfLetter, type LetterContext, outlineFor } from '../model/letterContext.ts';
import { type LetterDraft, payloadOf } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';
import { ConflictView } from './ConflictView.tsx';
import { LetterFields } from './LetterFields.tsx';
import styles from './letters.module.css';
import { MissingList } from './MissingList.tsx';
import { SaveLine } from './SaveLine.tsx';
import { SourcePane } from './SourcePane.tsx';
import { VersionsDrawer } from './VersionsDrawer.tsx';

const LetterEditor = lazy(() => import('../editor/LetterEditor.tsx'));
const contactName = (person: string) => `banli-contact/${person}`;

export interface WritingDeskProps {
  context: LetterContext;
  submit: Allowed;
  onSubmitted: () => void;
}

export function WritingDesk(props: WritingDeskProps) {
  const { context } = props;
  const { id: person } = useMe().person;
  const first = useMemo(() => firstDraft(context, person), [context, person]);
  const { keeper, problem, again } = useDraftKeeper({
    proposal: context.shown.id,
    assignment: context.assignment.id,
    person,
    first,
  });
  if (problem && !keeper) {
    return (
      <>
        <ProblemNote problem={problem} />
        <Button onClick={again}>{texts.reload}</Button>
      </>
    );
  }
  return keeper ? <Desk {...props} keeper={keeper} person={person} /> : <Loading />;
}

/** An empty sheet knows whom one named last time as contact person. */
function firstDraft(context: LetterContext, person: string): LetterDraft {
  const draft = draftOfLetter(context);
  const [name = '', telephone = ''] = (localCopy.get(contactName(person)) ?? '').split('\n');
  return draft.contactName === '' ? { ...draft, contactName: name, contactTelephone: telephone } : draft;
}

type Pane = keyof typeof texts.panes;

function Desk({
  context,
  submit,
  onSubmitted,
  keeper,
  person,
}: WritingDeskProps & { keeper: DraftKeeper; person: string }) {
  const { shown, assignment, kind, demands } = context;
  const { message } = App.useApp();
  const state = useDraftState(keeper);
  const editor = useRef<EditorHandle>(null);
  /** Asked for before the editor was there: a quick hand must not lose anything. */
  const asked = useRef<LetterBlock[]>([]);
  const hold = useCallback((handle: EditorHandle | null) => {
    editor.current = handle;
    if (asked.current.length > 0 && handle?.insert(asked.current)) asked.current = [];
  }, []);
  const [pane, setPane] = useState<Pane>('text');
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const check = useDraftCheck(
    { proposal: shown.id, version: shown.version, assignment: assignment.id, kind },
    state.content,
  );
  const answered = useMemo(
    () => new Set(answersIn(state.content.body).map((each) => each.demand)),
    [state.content.body],
  );
  const change = (part: Partial<LetterDraft>) => keeper.change({ ...keeper.state.content, ...part });
  const insert = (blocks: LetterBlock[]) => {
    setPane('text');
    if (!editor.current?.insert(blocks)) asked.current.push(...blocks);
  };
  const tellDropped = (dropped: ReadonlySet<Dropped>) => {
    const names = [...dropped].map((each) => texts.editor.droppedNames[each]);
    const told = texts.editor.dropped(names.join('、'));
    message.info(told, 6);
    announce(told);
  };

  if (state.status === 'conflict') return <ConflictView keeper={keeper} state={state} />;
  const isEmpty = state.content.body.blocks.length === 0;
  // An opinion speaks of the points that were given to its unit.
  const own = demands.filter(({ id }) => assignment.demands.includes(id));
  const outlined = kind === 'opinion' && own.length > 0 ? own : demands;
  const hidden = (each: Pane) => (pane === each ? '' : styles.hidden);
  return (
    <>
      <div className={styles.switch}>
        <Segmented
          block
          value={pane}
          onChange={setPane}
          options={(Object.keys(texts.panes) as Pane[]).map((value) => ({
            value,
            label: texts.panes[value],
          }))}
        />
      </div>
      <div className={styles.desk}>
        <div className={`${styles.pane} ${hidden('sources')}`}>
          <SourcePane context={context} answered={answered} onInsert={insert} />
        </div>
        <div className={`${styles.middle} ${hidden('text')}`}>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', minHeight: 32 }}>
            <SaveLine keeper={keeper} state={state} />
            <span style={{ flex: 1 }} />
            {isEmpty && demands.length > 0 && (
              <Button onClick={() => insert(outlineFor(outlined, newBlockId))}>{texts.editor.outline}</Button>
            )}
            <Button onClick={() => setHistoryOpen(true)}>{texts.versions}</Button>
            <SubmitBox
              context={context}
              submit={submit}
              keeper={keeper}
              faults={check.data?.faults.length ?? 0}
              chain={(check.data?.chain ?? []).map((each) => each.label)}
              onSubmitted={() => {
                const { contactName: name, contactTelephone: telephone } = keeper.state.content;
                localCopy.set(contactName(person), `${name}\n${telephone}`);
                keeper.end();
                onSubmitted();
              }}
            />
          </div>
          {isEmpty && <p style={{ margin: '4px 0' }}>{texts.editor.empty}</p>}
          <Suspense fallback={<Loading />}>
            <LetterEditor
              key={state.replaced}
              body={state.content.body}
              demands={demands}
              onChange={(body) => change({ body })}
              onDropped={tellDropped}
              handle={hold}
            />
          </Suspense>
        </div>
        <div className={`${styles.pane} ${hidden('missing')}`}>
          <MissingList
            check={check.data}
            isChecking={check.isFetching}
            hasFailed={check.isError}
            onShow={(block) => {
              setPane('text');
              editor.current?.show(block);
            }}
          />
          <LetterFields kind={kind} draft={state.content} check={check.data} onChange={change} />
        </div>
      </div>
      <VersionsDrawer
        assignment={assignment.id}
        keeper={keeper}
        state={state}
        isOpen={isHistoryOpen}
        onClose={() => setHistoryOpen(false)}
      />
    </>
  );
}

interface SubmitBoxProps extends WritingDeskProps {
  keeper: DraftKeeper;
  faults: number;
  chain: readonly string[];
}

function SubmitBox({ context, submit, keeper, faults, chain, onSubmitted }: SubmitBoxProps) {
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
    const isKept = await keeper.settle();
    setSettling(false);
    if (!isKept) return;
    await send({
      payload: payloadOf(keeper.state.content, kind),
      draft: `letter/${assignment.id}@${keeper.revision}`,
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
        disabled={faults > 0 || !submit.possible}
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
