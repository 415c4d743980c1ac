/** The kinds of fields that forms of acts are made of. */

import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';

interface FieldProps {
  name: string | (string | number)[];
  label: ReactNode;
  required?: boolean;
  hint?: ReactNode;
}

const rulesOf = (required: boolean | undefined, label: ReactNode) =>
  required
    ? [{ required: true, whitespace: true, message: `请填写${typeof label === 'string' ? label : ''}。` }]
    : [];

const choosingOf = (required: boolean | undefined, label: ReactNode) =>
  required ? [{ required: true, message: `请选择${typeof label === 'string' ? label : ''}。` }] : [];

export function LineField({
  name,
  label,
  required,
  hint,
  placeholder,
}: FieldProps & { placeholder?: string }) {
  return (
    <Form.Item name={name} label={label} rules={rulesOf(required, label)} extra={hint}>
      <Input autoComplete="off" {...(placeholder && { placeholder })} />
    </Form.Item>
  );
}

/** `longest` in characters: shown, and said by the server; nothing that is being composed is cut. */
export function TextField({
  name,
  label,
  required,
  hint,
  longest,
  rows = 3,
}: FieldProps & { longest?: number; rows?: number }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={rulesOf(required, label)}
      extra={hint}
      // The count stands below the field.
      style={longest === undefined ? {} : { marginBottom: 36 }}
    >
      <Input.TextArea
        autoSize={{ minRows: rows, maxRows: 12 }}
        {...(longest !== undefined && { count: { show: true, max: longest } })}
      />
    </Form.Item>
  );
}

/** YYYY-MM-DD, by the browser's own field: it works by keyboard and on the telephone. */
export function DateField({
  name,
  label,
  required,
  hint,
  earliest,
  latest,
}: FieldProps & { earliest?: string; latest?: string }) {
  return (
    <Form.Item name={name} label={label} rules={rulesOf(required, label)} extra={hint}>
      <Input type="date" min={earliest} max={latest} style={{ maxWidth: 220 }} />
    </Form.Item>
  );
}

export interface Option {
  value: string;
  label: string;
}

/** Few choices stand open; many are a list to search in. */
export function ChoiceField({ name, label, required, hint, options }: FieldProps & { options: Option[] }) {
  const open = options.length <= 8;
  return (
    <Form.Item name={name} label={label} rules={choosingOf(required, label)} extra={hint}>
      {open ? (
        <Radio.Group
          aria-label={typeof label === 'string' ? label : ''}
          options={options}
          style={{
            display: 'flex',
            // Sentences stand below each other.
            ...(options.some((each) => each.label.length > 12)
              ? { flexDirection: 'column' }
              : { flexWrap: 'wrap' }),
            gap: '4px 8px',
          }}
        />
      ) : (
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} allowClear={!required} />
      )}
    </Form.Item>
  );
}

export function ManyField({ name, label, required, hint, options }: FieldProps & { options: Option[] }) {
  return (
    <Form.Item name={name} label={label} rules={choosingOf(required, label)} extra={hint}>
      <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
}

export function NumberField({ name, label, required, hint, most }: FieldProps & { most?: number }) {
  return (
    <Form.Item name={name} label={label} rules={choosingOf(required, label)} extra={hint}>
      <InputNumber min={1} {...(most !== undefined && { max: most })} precision={0} style={{ width: 140 }} />
    </Form.Item>
  );
}

export function optionsOf(choices: readonly { code: string; label: string }[]): Option[] {
  return choices.map(({ code, label }) => ({ value: code, label }));
}

export function optionsIn(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

export const filled = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed ? trimmed : undefined;
};
