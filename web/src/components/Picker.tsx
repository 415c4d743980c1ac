/** A field in which one is chosen, or several, from what the server finds for what is typed: by name, alias or initials. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useSettled } from '../lib/useSettled.ts';

export interface Choice {
  value: string;
  label: string;
  /** A second line, in small letters. */
  note?: string | undefined;
}

/** What all pickers are given. `label` is read out; with a `<label htmlFor>` give `id` instead. */
export interface PickerProps {
  id?: string | undefined;
  label?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  status?: 'error' | 'warning' | undefined;
  /** Whether there is a button that empties it, at which the Tab key stops too; there is. */
  clearable?: boolean | undefined;
  /** Never offered. */
  without?: readonly string[] | undefined;
  /** Names of values set from elsewhere, where they are known. */
  names?: Readonly<Record<string, string>> | undefined;
}

export interface OnePicked {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

export interface SeveralPicked {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

interface Source {
  /** Where the answers are kept: what is asked, and for whom. */
  queryKey: readonly string[];
  find: (text: string, signal: AbortSignal) => Promise<Choice[]>;
}

const words = { none: '没有相符的', looking: '正在查找', hint: '输入名称或拼音首字母' };

function useChoices({ queryKey, find }: Source, { without = [], names }: PickerProps) {
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: [...queryKey, text],
    queryFn: ({ signal }) => find(text, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const all = useQuery({
    queryKey: [...queryKey, ''],
    queryFn: ({ signal }) => find('', signal),
    staleTime: 60_000,
  });
  const options = (data ?? []).filter((each) => !without.includes(each.value));
  const labelOf = (value: string) =>
    names?.[value] ?? [...options, ...(all.data ?? [])].find((each) => each.value === value)?.label ?? '';
  return { options, labelOf, setTyped, isFetching };
}

type Choices = ReturnType<typeof useChoices>;

function common(
  { options, setTyped, isFetching }: Choices,
  { id, label, placeholder, disabled, autoFocus, status, clearable = true }: PickerProps,
) {
  return {
    options,
    loading: isFetching,
    allowClear: clearable,
    style: { width: '100%' },
    placeholder: placeholder ?? words.hint,
    notFoundContent: isFetching ? words.looking : words.none,
    showSearch: { filterOption: false, onSearch: setTyped },
    optionRender: ({ data }: { data: Choice }) => (
      <>
        {data.label}
        {data.note && <div style={{ fontSize: 13, whiteSpace: 'normal' }}>{data.note}</div>}
      </>
    ),
    ...(id !== undefined && { id }),
    ...(label !== undefined && { 'aria-label': label }),
    ...(disabled !== undefined && { disabled }),
    ...(autoFocus !== undefined && { autoFocus }),
    ...(status !== undefined && { status }),
  };
}

export function OnePicker({
  source,
  value,
  onChange,
  ...props
}: PickerProps & OnePicked & { source: Source }) {
  const choices = useChoices(source, props);
  return (
    <Select<{ value: string; label?: React.ReactNode }, Choice>
      {...common(choices, props)}
      labelInValue
      value={value === undefined ? null : { value, label: choices.labelOf(value) }}
      onChange={(picked) => onChange(picked?.value)}
    />
  );
}

export function SeveralPicker({
  source,
  value,
  onChange,
  ...props
}: PickerProps & SeveralPicked & { source: Source }) {
  const choices = useChoices(source, props);
  return (
    <Select<{ value: string; label?: React.ReactNode }[], Choice>
      {...common(choices, props)}
      labelInValue
      mode="multiple"
      value={value.map((each) => ({ value: each, label: choices.labelOf(each) }))}
      onChange={(picked) => onChange(picked.map((each) => each.value))}
    />
  );
}
