/** Logging in: by username and password, or, in a demonstration, by picking an account. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { paths } from '../../../app/paths.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { useDemonstration } from '../api/useDemonstration.ts';
import { useSignIn } from '../api/useSignIn.ts';
import { texts } from '../texts.ts';
import { AccountPicker } from './AccountPicker.tsx';
import styles from './LoginPage.module.css';
import { PasswordForm } from './PasswordForm.tsx';

export function LoginPage() {
  const { to } = useSearch({ strict: false });
  const navigate = useNavigate();
  const signIn = useSignIn();
  const demonstration = useDemonstration();
  const [byPassword, setByPassword] = useState(false);
  useEffect(() => {
    document.title = texts.title;
  }, []);
  const enter = (username: string, password: string) =>
    signIn.mutate({ username, password }, { onSuccess: () => void navigate({ href: safe(to) }) });
  const accounts = demonstration.data?.accounts;

  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>{texts.welcome}</h1>
      {signIn.error && <ProblemNote problem={problemFrom(signIn.error)} />}
      {accounts && !byPassword ? (
        <>
          <p>{texts.demonstrationHint}</p>
          <AccountPicker
            accounts={accounts}
            busy={signIn.isPending}
            onPick={({ username, password }) => enter(username, password)}
          />
          <button type="button" className={styles.other} onClick={() => setByPassword(true)}>
            {texts.byPassword}
          </button>
        </>
      ) : (
        !demonstration.isLoading && <PasswordForm busy={signIn.isPending} onEnter={enter} />
      )}
    </main>
  );
}

/** Only an address of our own: a link must not lead elsewhere after the password. */
function safe(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])/u.test(to) ? to : paths.home;
}
