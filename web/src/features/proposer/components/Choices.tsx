/** One of a few, each a large target; nothing is chosen beforehand. */

import { useId } from 'react';
import styles from '../Proposer.module.css';

interface ChoicesProps {
  label: string;
  options: readonly { code: string; label: string }[];
  value: string | undefined;
  onChange: (value: string) => void;
  required?: boolean;
  id?: string;
}

export function Choices({ label, options, value, onChange, required = false, id }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset className={styles.choices} {...(id && { id, tabIndex: -1 })}>
      <legend>{label}</legend>
      {options.map((each) => (
        <label key={each.code} className={`${styles.choice} ${value === each.code ? styles.chosen : ''}`}>
          <input
            type="radio"
            name={name}
            value={each.code}
            checked={value === each.code}
            required={required}
            onChange={() => onChange(each.code)}
          />
          {each.label}
        </label>
      ))}
    </fieldset>
  );
}
