/** A unit, or several, out of those of the committee. */

import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { unitsQuery } from '../api/readUnits.ts';

export interface UnitFieldProps {
  committee: string;
  name: string | (string | number)[];
  label: string;
  required?: boolean;
  many?: boolean;
  hint?: ReactNode;
  /** Units that cannot be chosen. */
  without?: readonly string[];
}

export function UnitField({ committee, name, label, required, many, hint, without = [] }: UnitFieldProps) {
  const { data, isLoading } = useQuery(unitsQuery(committee));
  const options = (data?.units ?? [])
    .filter((each) => !without.includes(each.id))
    .map(({ id, name: unit }) => ({ value: id, label: unit }));
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required: true, message: `请选择${label}。` }] : []}
      extra={hint}
    >
      <Select
        options={options}
        loading={isLoading}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={!required}
        {...(many && { mode: 'multiple' as const })}
      />
    </Form.Item>
  );
}
