/** The fields of a proposal, in the order in which one thinks of them. */

import { Button, Select } from 'antd';
import { useRef } from 'react';
import { ProposersPicker } from '../../../components/ProposerPicker.tsx';
import { UnitsPicker } from '../../../components/UnitPicker.tsx';
import { useMe } from '../../session/api/useMe.ts';
import type { Session } from '../api/useWritingRules.ts';
import type { ProposalBody } from '../body.ts';
import type { Limits } from '../checkBody.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';
import { Choices } from './Choices.tsx';
import { DemandsEditor } from './DemandsEditor.tsx';
import { Hints } from './Hints.tsx';
import { TextBox } from './TextBox.tsx';

interface WriterFieldsProps {
  body: ProposalBody;
  change: (part: Partial<ProposalBody>) => void;
  limits: Limits | undefined;
  sessions: readonly Session[];
  session: Session | undefined;
  /** Proposers who need not be asked any more. */
  signed: readonly string[];
  isLocked: boolean;
}

const wishes = (['open', 'partly', 'notOpen'] as const).map((code) => ({ code, label: texts.wishes[code] }));

export function WriterFields(props: WriterFieldsProps) {
  const { body, change, limits, sessions, session, signed, isLocked } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const { posts } = useMe();
  const own = posts.flatMap((each) => each.proposer ?? []);
  const selection = () => {
    const { current } = field;
    return current ? current.value.slice(current.selectionStart, current.selectionEnd) : '';
  };
  return (
    <>
      {sessions.length > 1 && (
        <div className={styles.field}>
          <label htmlFor="write-session">{texts.session}</label>
          <Select
            id="write-session"
            value={session?.id ?? null}
            onChange={(value) => change({ session: value })}
            options={sessions.map((each) => ({
              value: each.id,
              label: texts.sessionName(each),
            }))}
            style={{ width: '100%' }}
          />
        </div>
      )}
      <TextBox
        id="write-title"
        label={texts.subject}
        hint={texts.subjectHint}
        value={body.title}
        onChange={(title) => change({ title: title.replaceAll('\n', '') })}
        limit={limits?.title}
        readOnly={isLocked}
      />
      <Hints body={body} />
      <TextBox
        id="write-body"
        label={texts.text}
        hint={texts.textHint}
        value={body.body}
        onChange={(text) => change({ body: text })}
        limit={limits?.body}
        rows={12}
        readOnly={isLocked}
        fieldRef={field}
      />
      {body.body.trim() === '' && (
        <p className={styles.field}>
          <Button onClick={() => change({ body: texts.skeletonText })}>{texts.skeleton}</Button>
        </p>
      )}
      <DemandsEditor
        demands={body.demands}
        text={body.body}
        selection={selection}
        limit={limits?.line}
        isLocked={isLocked}
        onChange={(demands) => change({ demands })}
      />
      <div className={styles.field}>
        <label htmlFor="write-co-signers">{texts.coSigners}</label>
        <p className={styles.hint}>{texts.coSignersHint}</p>
        <ProposersPicker
          id="write-co-signers"
          committee={session?.committee}
          without={[...own, ...signed]}
          value={body.coSigners}
          disabled={isLocked}
          onChange={(coSigners) => change({ coSigners })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor="write-units">{texts.units}</label>
        <UnitsPicker
          id="write-units"
          committee={session?.committee}
          value={body.suggestedUnits}
          disabled={isLocked}
          onChange={(suggestedUnits) => change({ suggestedUnits })}
        />
      </div>
      <Choices
        id="write-wish"
        label={texts.wish}
        options={wishes}
        value={body.publicityWish}
        onChange={(value) => {
          const wish = wishes.find((each) => each.code === value)?.code;
          if (wish) change({ publicityWish: wish });
        }}
      />
      {(body.publicityWish === 'partly' || body.publicityWish === 'notOpen') && (
        <TextBox
          id="write-wishReason"
          label={texts.wishReason}
          value={body.publicityReason}
          onChange={(publicityReason) => change({ publicityReason })}
          limit={limits?.line}
          rows={2}
          readOnly={isLocked}
        />
      )}
    </>
  );
}
