/** Where a letter is written: materials on the left, the text in the middle, what it still lacks on the right. */

import { App, Button, Segmented } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { answersIn, type LetterBlock } from '../../../../../workflows/lifecycle/letters/body.ts';
import { Loading } from '../../../components/Loading.tsx';
import { announce } from '../../../lib/announce.ts';
import { browserMemory } from '../../../lib/browserMemory.ts';
import type { Allowed } from '../../acts/api/readCase.ts';
import { DraftGone } from '../../drafts/components/DraftGone.tsx';
import { DraftStatusLine } from '../../drafts/components/DraftStatusLine.tsx';
import { VersionsDrawer } from '../../drafts/components/VersionsDrawer.tsx';
import { texts as draftTexts } from '../../drafts/texts.ts';
import { type UsedDraft, useDraft } from '../../drafts/useDraft.ts';
import { useMe } from '../../session/api/useMe.ts';
import { useDraftCheck } from '../api/useDraftCheck.ts';
import type { Dropped } from '../editor/cleanPaste.ts';
import { newBlockId } from '../editor/convert.ts';
import type { EditorHandle } from '../editor/LetterEditor.tsx';
import { draftOfLetter, type LetterContext, outlineFor } from '../model/letterContext.ts';
import { draftFrom, type LetterDraft } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';
import { ConflictView } from './ConflictView.tsx';
import { LetterChanges } from './LetterChanges.tsx';
import { LetterFields } from './LetterFields.tsx';
import styles from './letters.module.css';
import { MissingList } from './MissingList.tsx';
import { SourcePane, type SourceTab } from './SourcePane.tsx';
import { SubmitBox } from './SubmitBox.tsx';

const LetterEditor = lazy(() => import('../editor/LetterEditor.tsx'));
const contactName = (person: string) => `banli-contact/${person}`;

interface WritingDeskProps {
  context: LetterContext;
  submit: Allowed;
  onSubmitted: () => void;
}

/** An empty sheet knows whom one named last time as contact person. */
function firstDraft(context: LetterContext, person: string): LetterDraft {
  const draft = draftOfLetter(context);
  const [name = '', telephone = ''] = (browserMemory.get(contactName(person)) ?? '').split('\n');
  return draft.contactName === '' ? { ...draft, contactName: name, contactTelephone: telephone } : draft;
}

type Pane = keyof typeof texts.panes;

export function WritingDesk(props: WritingDeskProps) {
  const { context } = props;
  const { id: person } = useMe().person;
  const first = useMemo(() => firstDraft(context, person), [context, person]);
  const named = { id: `letter/${context.assignment.id}`, case: context.shown.id, bodyOf: draftFrom };
  const used = useDraft<LetterDraft>({ ...named, empty: first });
  const { state, keeper } = used;
  if (state.status === 'loading') {
    return state.problem ? <DraftStatusLine state={state} onRetry={keeper.retry} /> : <Loading />;
  }
  if (state.theirs) return <ConflictView {...used} />;
  return <Desk {...props} {...used} id={named.id} person={person} />;
}

type DeskProps = WritingDeskProps & UsedDraft<LetterDraft> & { id: string; person: string };

function Desk({ context, submit, onSubmitted, state, keeper, id, person }: DeskProps) {
  const { shown, assignment, kind, demands } = context;
  const { message } = App.useApp();
  const { body: written } = state;
  const editor = useRef<EditorHandle>(null);
  /** Asked for before the editor was there: a quick hand must not lose anything. */
  const asked = useRef<LetterBlock[]>([]);
  const hold = useCallback((handle: EditorHandle | null) => {
    editor.current = handle;
    if (asked.current.length > 0 && handle?.insert(asked.current)) asked.current = [];
  }, []);
  const [pane, setPane] = useState<Pane>('text');
  const [source, setSource] = useState<SourceTab>('demands');
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const check = useDraftCheck(
    { proposal: shown.id, version: shown.version, assignment: assignment.id, kind },
    written,
  );
  const answered = useMemo(() => new Set(answersIn(written.body).map((each) => each.demand)), [written.body]);
  const change = (part: Partial<LetterDraft>) => keeper.change({ ...keeper.state().body, ...part });
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

  const isGone = state.status === 'gone';
  const isEmpty = written.body.blocks.length === 0;
  // An opinion speaks of the points that were given to its unit.
  const own = demands.filter(({ id }) => assignment.demands.includes(id));
  const outlined = kind === 'opinion' && own.length > 0 ? own : demands;
  // Pressed again before the editor is there, it is asked for already.
  const insertOutline = () => asked.current.length === 0 && insert(outlineFor(outlined, newBlockId));
  const hidden = (each: Pane) => (pane === each ? '' : styles.hidden);
  return (
    <>
      {isGone && <DraftGone keeper={keeper} />}
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
      <div className={`${styles.desk} ${source === 'preview' ? styles.previewing : ''}`}>
        <div className={`${styles.pane} ${hidden('sources')}`}>
          <SourcePane
            tab={source}
            onTab={setSource}
            context={context}
            written={written}
            answered={answered}
            onInsert={insert}
          />
        </div>
        <div className={`${styles.middle} ${hidden('text')}`}>
          <div className={styles.above}>
            <DraftStatusLine state={state} onRetry={keeper.retry} />
            <span style={{ flex: 1 }} />
            {isEmpty && demands.length > 0 && <Button onClick={insertOutline}>{texts.editor.outline}</Button>}
            <Button onClick={() => setHistoryOpen(true)}>{draftTexts.versions}</Button>
            <SubmitBox
              context={context}
              submit={submit}
              isLocked={isGone}
              keeper={keeper}
              faults={check.data?.faults.length ?? 0}
              chain={(check.data?.chain ?? []).map((each) => each.label)}
              onSubmitted={() => {
                const { contactName: name, contactTelephone: telephone } = keeper.state().body;
                browserMemory.set(contactName(person), `${name}\n${telephone}`);
                keeper.forget();
                onSubmitted();
              }}
            />
          </div>
          {isEmpty && <p style={{ margin: '4px 0' }}>{texts.editor.empty}</p>}
          <Suspense fallback={<Loading />}>
            <LetterEditor
              key={state.replaced}
              body={written.body}
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
          <LetterFields kind={kind} draft={written} check={check.data} onChange={change} />
        </div>
      </div>
      <VersionsDrawer
        id={id}
        bodyOf={draftFrom}
        isOpen={isHistoryOpen}
        onClose={() => setHistoryOpen(false)}
        state={state}
        keeper={keeper}
        changes={(earlier, author) => (
          <LetterChanges
            versions={[
              { body: earlier.body, label: author, author },
              { body: written.body, label: texts.conflict.mine, author: '' },
            ]}
          />
        )}
        isLocked={isGone || !state.mayWrite}
      />
    </>
  );
}
