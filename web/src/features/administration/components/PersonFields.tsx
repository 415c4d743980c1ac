/** What is asked of every person: a name, where he may be written to, and the name he logs in with. */

import { Form, Input } from 'antd';
import { texts } from '../texts.ts';

const words = texts.people;

export function NameField() {
  return (
    <Form.Item
      label={words.name}
      name="name"
      rules={[{ required: true, whitespace: true, message: texts.required }]}
    >
      <Input maxLength={50} />
    </Form.Item>
  );
}

export function EmailField() {
  return (
    <Form.Item label={words.email} name="email">
      <Input maxLength={200} />
    </Form.Item>
  );
}

export function UsernameField() {
  return (
    <Form.Item label={words.username} name="username" extra={words.usernameHelp}>
      <Input maxLength={50} autoCapitalize="none" />
    </Form.Item>
  );
}
