/** A post, named by whoever holds it. */

import { Form } from 'antd';
import type { ReactNode } from 'react';
import { PostPicker } from '../../../components/PostPicker.tsx';
import type { About } from '../about.ts';

interface Among {
  held: 'handler' | 'observer';
  unit?: string | undefined;
}

export function PostField({
  about: { shown },
  name,
  label,
  required,
  hint,
  ...among
}: Among & { about: About; name: string; label: string; required?: boolean | undefined; hint?: ReactNode }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required: true, message: `请选择${label}。` }] : []}
      extra={hint}
    >
      <PostInput {...among} names={shown.names.posts} />
    </Form.Item>
  );
}

/** The form itself hands in id, value and what to do on a change. */
function PostInput({
  value,
  onChange = () => undefined,
  held,
  ...props
}: Among & {
  names: Readonly<Record<string, string>>;
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}) {
  return <PostPicker {...props} role={held} value={value} onChange={onChange} />;
}
