/** What belongs to a letter beside its text: class, publicity, salutations, contact person, copies. */

import { Button, Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { UnitsPicker } from '../../../components/UnitPicker.tsx';
import type { DraftCheck } from '../api/useDraftCheck.ts';
import type { LetterDraft } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';
import styles from './letters.module.css';

const words = texts.fields;
type Publicity = keyof typeof words.publicities;

export interface LetterFieldsProps {
  kind: 'reply' | 'opinion';
  draft: LetterDraft;
  check: DraftCheck | undefined;
  onChange: (change: Partial<LetterDraft>) => void;
}

export function LetterFields(props: LetterFieldsProps) {
  return (
    <section aria-label={words.label}>
      <h3>{words.label}</h3>
      {props.kind === 'reply' && <ReplyFields {...props} />}
      <ContactFields {...props} />
      <Copies {...props} />
    </section>
  );
}

function ReplyFields({ draft, check, onChange }: LetterFieldsProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-class`} className={styles.field}>
        {words.class}
      </label>
      <Select
        id={`${id}-class`}
        value={draft.class ?? null}
        placeholder={words.choose}
        style={{ width: '100%' }}
        options={(check?.classes ?? []).map(({ code, label, meaning }) => ({
          value: code,
          label,
          title: meaning,
          meaning,
        }))}
        optionRender={({ data }) => (
          <div style={{ whiteSpace: 'normal' }}>
            {data.label}
            <div style={{ fontSize: 13 }}>{data.meaning}</div>
          </div>
        )}
        onChange={(code) => onChange({ class: code ?? undefined })}
      />
      <span id={`${id}-publicity`} className={styles.field}>
        {words.publicity}
      </span>
      <Radio.Group
        aria-labelledby={`${id}-publicity`}
        value={draft.publicity ?? null}
        options={(Object.keys(words.publicities) as Publicity[]).map((value) => ({
          value,
          label: words.publicities[value],
        }))}
        onChange={(event) => onChange({ publicity: event.target.value })}
      />
      {draft.publicity && draft.publicity !== 'open' && (
        <>
          <label htmlFor={`${id}-reason`} className={styles.field}>
            {words.publicityReason}
          </label>
          <Input.TextArea
            id={`${id}-reason`}
            autoSize
            value={draft.publicityReason}
            onChange={(event) => onChange({ publicityReason: event.target.value })}
          />
        </>
      )}
      {(check?.salutations ?? []).map(({ proposer, name, text }) => (
        <div key={proposer}>
          <label htmlFor={`${id}-${proposer}`} className={styles.field}>
            {words.salutation(name)}
          </label>
          <Input
            id={`${id}-${proposer}`}
            value={draft.salutations[proposer] ?? text}
            onChange={(event) =>
              onChange({ salutations: { ...draft.salutations, [proposer]: event.target.value } })
            }
          />
        </div>
      ))}
    </>
  );
}

function ContactFields({ draft, onChange }: LetterFieldsProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-name`} className={styles.field}>
        {words.contactName}
      </label>
      <Input
        id={`${id}-name`}
        value={draft.contactName}
        onChange={(event) => onChange({ contactName: event.target.value })}
      />
      <label htmlFor={`${id}-telephone`} className={styles.field}>
        {words.contactTelephone}
      </label>
      <Input
        id={`${id}-telephone`}
        inputMode="tel"
        value={draft.contactTelephone}
        onChange={(event) => onChange({ contactTelephone: event.target.value })}
      />
    </>
  );
}

function Copies({ draft, check, onChange }: LetterFieldsProps) {
  if (!check) return null;
  const names = check.units;
  if (draft.cc) {
    return (
      <>
        <span className={styles.field}>{words.cc}</span>
        <UnitsPicker
          label={words.ccUnits}
          value={draft.cc}
          names={names}
          onChange={(cc) => onChange({ cc })}
        />
        <Button type="link" style={{ padding: 0 }} onClick={() => onChange({ cc: undefined })}>
          {words.ccRestore}
        </Button>
      </>
    );
  }
  if (check.cc.length === 0) return null;
  return (
    <>
      <span className={styles.field}>{words.cc}</span>
      <ol style={{ margin: 0, paddingLeft: 20 }}>
        {check.cc.map((unit) => (
          <li key={unit}>{names[unit] ?? unit}</li>
        ))}
      </ol>
      <Button type="link" style={{ padding: 0 }} onClick={() => onChange({ cc: check.cc })}>
        {words.ccByHand}
      </Button>
    </>
  );
}
