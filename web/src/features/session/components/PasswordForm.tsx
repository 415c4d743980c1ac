/** Username and password. */

import { Button, Checkbox, Form, Input } from 'antd';
import { texts } from '../texts.ts';
import styles from './LoginPage.module.css';

export interface PasswordFormProps {
  busy: boolean;
  onEnter(username: string, password: string, remember: boolean): void;
}

interface Fields {
  username: string;
  password: string;
  remember?: boolean;
}

export function PasswordForm({ busy, onEnter }: PasswordFormProps) {
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      onFinish={({ username, password, remember = false }) => onEnter(username.trim(), password, remember)}
    >
      <Form.Item
        label={texts.username}
        name="username"
        rules={[{ required: true, whitespace: true, message: texts.usernameMissing }]}
      >
        <Input autoComplete="username" autoCapitalize="none" autoFocus size="large" />
      </Form.Item>
      <Form.Item
        label={texts.password}
        name="password"
        rules={[{ required: true, message: texts.passwordMissing }]}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Form.Item name="remember" valuePropName="checked">
        <Checkbox>{texts.remember}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" loading={busy} block>
        {texts.signIn}
      </Button>
      <p className={styles.hint}>{texts.forgotten}</p>
    </Form>
  );
}
