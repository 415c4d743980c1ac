/** Fields by which a list is narrowed; what they say stands in the address. */

import { Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { lightWords } from '../../../components/Light.tsx';
import { texts } from '../texts.ts';
import type { Address } from '../useAddress.ts';
import styles from './Filter.module.css';

export function Field({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the one control is the child
    <label className={`${styles.field} ${wide ? styles.wide : ''}`}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** Asked for on Enter or when it is left: a syllable being composed is no question. */
export function TextField({ address }: { address: Address }) {
  const written = address.search.text ?? '';
  const [typed, setTyped] = useState(written);
  useEffect(() => setTyped(written), [written]);
  const ask = (text: string) => {
    if (text.trim() !== written) address.set({ text: text.trim() || undefined });
  };
  return (
    <Field label={texts.text} wide>
      <Input
        value={typed}
        allowClear
        maxLength={100}
        onChange={({ target, type }) => {
          setTyped(target.value);
          if (type === 'click' || target.value === '') ask('');
        }}
        onBlur={() => ask(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) ask(typed);
        }}
      />
    </Field>
  );
}

export interface ChoiceFieldProps {
  address: Address;
  /** The parameter. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

export function ChoiceField({ address, name, label, options }: ChoiceFieldProps) {
  const written = address.search[name];
  return (
    <Field label={label}>
      <Select
        aria-label={label}
        value={options.some((each) => each.value === written) ? written : ''}
        options={[{ value: '', label: texts.any }, ...options]}
        popupMatchSelectWidth={false}
        onChange={(value: string | undefined) => address.set({ [name]: value || undefined })}
      />
    </Field>
  );
}

export function LightField({ address, done = false }: { address: Address; done?: boolean }) {
  const values = done ? lightNames : lightNames.filter((each) => each !== 'done');
  return (
    <ChoiceField
      address={address}
      name="light"
      label={texts.light}
      options={values.map((value) => ({ value, label: lightWords[value] }))}
    />
  );
}

export const lightNames = ['overdue', 'dueSoon', 'normal', 'done'] as const;
