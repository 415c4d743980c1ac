/** What the writer looks at beside the text: proposal, demands, opinions, contacts, earlier replies; a passage goes over with its source. */

import { Button, Segmented, Tag } from 'antd';
import {
  type LetterBlock,
  type PassageSource,
  readLines,
} from '../../../../../workflows/lifecycle/letters/body.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { shortDate } from '../../../lib/localTime.ts';
import { textOf, unitName } from '../../acts/about.ts';
import { newBlockId } from '../editor/convert.ts';
import { bodyAt, type LetterContext } from '../model/letterContext.ts';
import type { LetterDraft } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';
import { CoHandlers } from './CoHandlers.tsx';
import styles from './letters.module.css';
import { PreviewPane } from './PreviewPane.tsx';

const words = texts.sources;
export type SourceTab = keyof typeof words.tabs;

export interface SourcePaneProps {
  tab: SourceTab;
  onTab: (tab: SourceTab) => void;
  context: LetterContext;
  /** As it stands in the editor. */
  written: LetterDraft;
  /** Demands that the text answers as it stands. */
  answered: ReadonlySet<string>;
  onInsert: (blocks: LetterBlock[]) => void;
}

export function SourcePane({ tab, onTab, ...props }: SourcePaneProps) {
  const { context } = props;
  const tabs = (Object.keys(words.tabs) as SourceTab[]).filter(
    (each) => each !== 'opinions' || context.kind === 'reply',
  );
  return (
    <section aria-label={words.label}>
      <Segmented
        block
        size="small"
        aria-label={words.label}
        value={tab}
        onChange={onTab}
        options={tabs.map((value) => ({ value, label: words.tabs[value] }))}
        style={{ marginBottom: 12 }}
      />
      <Content tab={tab} {...props} />
    </section>
  );
}

type ContentProps = Omit<SourcePaneProps, 'tab' | 'onTab'>;

function Content({ tab, ...props }: ContentProps & { tab: SourceTab }) {
  switch (tab) {
    case 'proposal':
      return <ProposalText {...props} />;
    case 'demands':
      return <Demands {...props} />;
    case 'opinions':
      return <Opinions {...props} />;
    case 'contacts':
      return <Contacts {...props} />;
    case 'replies':
      return <Replies {...props} />;
    case 'preview':
      return <PreviewPane {...props} />;
  }
}

function passage(text: string, source: PassageSource): LetterBlock {
  return { id: newBlockId(), kind: 'paragraph', text: text.replace(/\s+/gu, ' ').trim(), source };
}

function Quote({
  lines,
  of,
  source,
  onInsert,
}: Pick<SourcePaneProps, 'onInsert'> & { lines: readonly string[]; of: string; source: PassageSource }) {
  return (
    <div className={styles.quote}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change.
        <p key={index} style={{ margin: '0 0 4px' }}>
          {line}
        </p>
      ))}
      <Button
        size="small"
        aria-label={words.insertLabel(of)}
        onClick={() => onInsert(lines.map((line) => passage(line, source)))}
      >
        {words.insert}
      </Button>
    </div>
  );
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function ProposalText({ context: { shown }, onInsert }: ContentProps) {
  const { title, body, id } = shown.view;
  return (
    <>
      <h2>{textOf(shown, title)}</h2>
      {linesIn(textOf(shown, body)).map((line, index) => (
        <Quote
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change.
          key={index}
          lines={[line]}
          of={line.slice(0, 12)}
          source={{ kind: 'proposal', id }}
          onInsert={onInsert}
        />
      ))}
    </>
  );
}

function Demands({ context: { shown, assignment }, answered, onInsert }: ContentProps) {
  const { demands } = shown.view;
  if (demands.length === 0) return <EmptyNote text={words.noDemands} />;
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {demands.map(({ id, text, units }, index) => (
        <li key={id}>
          <strong>{words.demand(index + 1)}</strong>{' '}
          {answered.has(id) ? (
            <Tag color="#237804">{words.answered}</Tag>
          ) : (
            <Tag color="#ad4e00">{words.open}</Tag>
          )}
          {units.length > 0 && !units.includes(assignment.unit) && (
            <span>{units.map((each) => unitName(shown, each)).join('、')}</span>
          )}
          <Quote
            lines={[textOf(shown, text)]}
            of={words.demand(index + 1)}
            source={{ kind: 'demand', id }}
            onInsert={(blocks) => onInsert(blocks.map((each) => ({ ...each, demand: id })))}
          />
        </li>
      ))}
    </ol>
  );
}

function Opinions({ context, onInsert }: ContentProps) {
  const { shown, assignment } = context;
  const opinions = shown.view.letters.filter(
    ({ kind, life, round }) => kind === 'opinion' && life === 'issued' && round === assignment.round,
  );
  return (
    <>
      <CoHandlers context={context} />
      {opinions.length === 0 && <EmptyNote text={words.noOpinions} />}
      {opinions.map(({ id, assignment: of, body, number }) => {
        const unit = unitName(shown, shown.view.assignments.find((each) => each.id === of)?.unit);
        return (
          <article key={id} aria-label={unit}>
            <h3>
              {unit} {number}
            </h3>
            {readLines(bodyAt(shown, body).blocks).map((line, index) => (
              <Quote
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change.
                key={index}
                lines={[line]}
                of={`${unit} ${line.slice(0, 12)}`}
                source={{ kind: 'opinion', id }}
                onInsert={onInsert}
              />
            ))}
          </article>
        );
      })}
    </>
  );
}

function Contacts({ context: { shown }, onInsert }: ContentProps) {
  const { contacts } = shown.view;
  if (contacts.length === 0) return <EmptyNote text={words.noContacts} />;
  return contacts.map(({ id, on, outcome, said }) => (
    <div key={id}>
      <strong>
        {shortDate(on)} {texts.contactOutcomes[outcome]}
      </strong>
      <Quote
        lines={linesIn(textOf(shown, said))}
        of={shortDate(on)}
        source={{ kind: 'contact', id }}
        onInsert={onInsert}
      />
    </div>
  ));
}

function Replies({ context: { shown, assignment }, onInsert }: ContentProps) {
  const earlier = shown.view.letters.filter(
    ({ kind, life, assignment: of }) => kind === 'reply' && life === 'issued' && of !== assignment.id,
  );
  if (earlier.length === 0) return <EmptyNote text={words.noReplies} />;
  return earlier.map(({ id, round, number, body }) => (
    <article key={id} aria-label={words.round(round)}>
      <h3>
        {words.round(round)} {number}
      </h3>
      {readLines(bodyAt(shown, body).blocks).map((line, index) => (
        <Quote
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change.
          key={index}
          lines={[line]}
          of={line.slice(0, 12)}
          source={{ kind: 'reply', id }}
          onInsert={onInsert}
        />
      ))}
    </article>
  ));
}
