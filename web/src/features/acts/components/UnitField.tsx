/** A unit, or several, found by name, alias or initials. */

import { Form } from 'antd';
import type { ReactNode } from 'react';
import { UnitPicker, UnitsPicker } from '../../../components/UnitPicker.tsx';
import type { About } from '../about.ts';

export interface UnitFieldProps {
  about: About;
  name: string | (string | number)[];
  label: string;
  required?: boolean;
  many?: boolean;
  hint?: ReactNode;
  /** Units that cannot be chosen. */
  without?: readonly string[];
}

export function UnitField({ about: { shown }, name, label, required, many, hint, without }: UnitFieldProps) {
  const picker = { committee: shown.view.committee, names: shown.names.units, without };
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required: true, message: `请选择${label}。` }] : []}
      extra={hint}
    >
      {many ? <UnitsInput {...picker} /> : <UnitInput {...picker} />}
    </Form.Item>
  );
}

interface Picker {
  committee: string;
  names: Readonly<Record<string, string>>;
  without: readonly string[] | undefined;
}

const ignore = () => undefined;

/** The form itself hands in id, value and what to do on a change. */
function UnitInput({
  value,
  onChange = ignore,
  ...props
}: Picker & { id?: string; value?: string; onChange?: (value: string | undefined) => void }) {
  return <UnitPicker {...props} value={value} onChange={onChange} />;
}

function UnitsInput({
  value = [],
  onChange = ignore,
  ...props
}: Picker & { id?: string; value?: string[]; onChange?: (value: string[]) => void }) {
  return <UnitsPicker {...props} value={value} onChange={onChange} />;
}
