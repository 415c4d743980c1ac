/** One out of a short list, each with the digit that chooses it. */

import { type ReactNode, useId } from 'react';
import styles from './NumberedChoices.module.css';

interface NumberedChoicesProps {
  legend: string;
  note?: ReactNode;
  choices: readonly { code: string; label: string }[];
  value: string | undefined;
  onChange: (code: string) => void;
}

export function NumberedChoices({ legend, note, choices, value, onChange }: NumberedChoicesProps) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>
        {legend}
        {note && <span className={styles.note}>{note}</span>}
      </legend>
      {choices.map(({ code, label }, index) => (
        <label key={code} className={styles.choice} data-chosen={code === value}>
          <input
            type="radio"
            name={name}
            value={code}
            checked={code === value}
            onChange={() => onChange(code)}
            className={styles.radio}
          />
          {index < 10 && <kbd className={styles.key}>{(index + 1) % 10}</kbd>}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
