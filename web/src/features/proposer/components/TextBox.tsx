/** A field that counts once a composition has ended, never cuts, and hands on what is typed only then. */

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { lengthOf } from '../checkBody.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';

interface TextBoxProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  limit?: number | undefined;
  rows?: number;
  /** The label is said, not shown. */
  quiet?: boolean;
  readOnly?: boolean;
  fieldRef?: RefObject<HTMLTextAreaElement | null>;
}

export function TextBox(props: TextBoxProps) {
  const { id, label, hint, value, onChange, limit, rows = 1, quiet = false, readOnly = false } = props;
  // Only while a composition is under way: what stands in the field then is not yet a text.
  const [composing, setComposing] = useState<string>();
  const own = useRef<HTMLTextAreaElement>(null);
  const field = props.fieldRef ?? own;
  const shown = composing ?? value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [shown, field]);
  const length = lengthOf(value);
  const over = limit === undefined ? 0 : length - limit;
  return (
    <div className={quiet ? undefined : styles.field}>
      {!quiet && <label htmlFor={id}>{label}</label>}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        ref={field}
        className={styles.text}
        value={shown}
        rows={rows}
        readOnly={readOnly}
        aria-invalid={over > 0}
        {...(quiet && { 'aria-label': label })}
        aria-describedby={`${id}-count${hint ? ` ${id}-hint` : ''}`}
        onChange={({ target, nativeEvent }) => {
          if ('isComposing' in nativeEvent && nativeEvent.isComposing) setComposing(target.value);
          else {
            setComposing(undefined);
            onChange(target.value);
          }
        }}
        onCompositionEnd={({ currentTarget }) => {
          setComposing(undefined);
          onChange(currentTarget.value);
        }}
      />
      <span id={`${id}-count`} className={`${styles.count} ${over > 0 ? styles.over : ''}`}>
        {texts.count(length, limit)}
        {over > 0 && ` ${texts.over(over)}`}
      </span>
    </div>
  );
}
