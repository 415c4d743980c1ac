/** The session has ended while a page is open: the same person logs in again over it and goes on. */

import { Button, Form, Input, Modal } from 'antd';
import { paths } from '../../../app/paths.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { useDemonstration } from '../api/useDemonstration.ts';
import { useSignInAgain } from '../api/useSignInAgain.ts';
import { texts } from '../texts.ts';

const words = texts.ended;

export interface EndedDialogProps {
  username: string;
  name: string;
  onEnter(): void;
}

export function EndedDialog({ username, name, onEnter }: EndedDialogProps) {
  const signIn = useSignInAgain();
  const demonstration = useDemonstration();
  const known = demonstration.data?.accounts.find((each) => each.username === username)?.password;
  return (
    <Modal
      open
      centered
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={words.title}
      footer={null}
    >
      <p>{words.text}</p>
      {signIn.error && <ProblemNote problem={problemFrom(signIn.error)} />}
      {!demonstration.isLoading && (
        <Form<{ password: string }>
          layout="vertical"
          requiredMark={false}
          initialValues={{ password: known ?? '' }}
          onFinish={({ password }) => signIn.mutate({ username, password }, { onSuccess: onEnter })}
        >
          <p style={{ margin: '0 0 12px' }}>
            {words.as} {name}（{username}）
          </p>
          <Form.Item
            label={texts.password}
            name="password"
            rules={[{ required: true, message: texts.passwordMissing }]}
          >
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            {words.enter}
          </Button>
        </Form>
      )}
      <Button type="link" block href={paths.login}>
        {words.other}
      </Button>
    </Modal>
  );
}
