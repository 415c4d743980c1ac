/** Username and password. */

import { Button, Form, Input } from 'antd';
import { texts } from '../texts.ts';

export interface PasswordFormProps {
  busy: boolean;
  onEnter(username: string, password: string): void;
}

interface Fields {
  username: string;
  password: string;
}

export function PasswordForm({ busy, onEnter }: PasswordFormProps) {
  return (
    <Form<Fields>
      layout="vertical"
      style={{ maxWidth: 360 }}
      onFinish={({ username, password }) => onEnter(username, password)}
    >
      <Form.Item label={texts.username} name="username" rules={[{ required: true }]}>
        <Input autoComplete="username" autoFocus size="large" />
      </Form.Item>
      <Form.Item label={texts.password} name="password" rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" loading={busy} block>
        {texts.signIn}
      </Button>
    </Form>
  );
}
