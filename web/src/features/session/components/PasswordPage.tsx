/** A password of one's own: compulsory after a one-time password, at any time otherwise. */

import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useChangePassword } from '../api/useChangePassword.ts';
import { type Me, useMe } from '../api/useMe.ts';
import { useSignOut } from '../api/useSignOut.ts';
import { safeAddress } from '../safeAddress.ts';
import { texts } from '../texts.ts';
import styles from './LoginPage.module.css';

interface Fields {
  current: string;
  fresh: string;
  again: string;
}

const words = texts.passwordPage;

export function PasswordPage() {
  const me = useMe();
  const { to } = useSearch({ strict: false });
  const navigate = useNavigate();
  const router = useRouter();
  const change = useChangePassword();
  const signOut = useSignOut();
  const isForced = me.mustChangePassword;
  const leave = () => void navigate({ href: safeAddress(to) });
  const send = ({ current, fresh }: Fields) =>
    change.mutate(
      { currentPassword: current, newPassword: fresh },
      { onSuccess: () => void router.invalidate().then(leave) },
    );
  return (
    <main className={styles.page}>
      <Page title={words.title}>
        <Explanation me={me} />
        {change.error && <ProblemNote problem={problemFrom(change.error)} />}
        <Form<Fields> layout="vertical" requiredMark={false} className={styles.form} onFinish={send}>
          {/* So that the browser's keeper of passwords knows whose it is. */}
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={me.person.username}
            readOnly
            hidden
          />
          <Form.Item
            label={isForced ? words.oneTime : words.current}
            name="current"
            rules={[{ required: true, message: words.missing }]}
          >
            <Input.Password autoComplete="current-password" size="large" autoFocus />
          </Form.Item>
          <Form.Item
            label={words.fresh}
            name="fresh"
            extra={words.rule}
            rules={[{ required: true, min: 8, message: words.tooShort }]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} size="large" />
          </Form.Item>
          <Form.Item
            label={words.again}
            name="again"
            dependencies={['fresh']}
            rules={[
              { required: true, message: words.missing },
              ({ getFieldValue }) => ({
                validator: (_, value: string) =>
                  !value || value === getFieldValue('fresh')
                    ? Promise.resolve()
                    : Promise.reject(new Error(words.differs)),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} size="large" />
          </Form.Item>
          <div style={{ display: 'flex', gap: 8 }}>
            <Button type="primary" htmlType="submit" size="large" loading={change.isPending}>
              {words.submit}
            </Button>
            {isForced ? (
              <Button size="large" onClick={() => signOut.mutate()}>
                {texts.signOut}
              </Button>
            ) : (
              <Button size="large" onClick={leave}>
                {words.back}
              </Button>
            )}
          </div>
        </Form>
      </Page>
    </main>
  );
}

/** Why one is here, and who else has had a hand in the account. */
function Explanation({ me: { mustChangePassword, lastReset } }: { me: Me }) {
  const told = lastReset && texts.lastReset(fullTime(lastReset.at), lastReset.by);
  if (!mustChangePassword) return told ? <p className={styles.hint}>{told}</p> : null;
  return (
    <Alert
      type="info"
      showIcon
      className={styles.problem ?? ''}
      title={words.forced}
      description={told && `${told}${texts.unexpectedReset}`}
    />
  );
}
