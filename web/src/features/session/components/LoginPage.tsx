/** Logging in: by username and password, or, in a demonstration, by picking an account. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { pagePerson } from '../../../lib/pagePerson.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { tabs } from '../../../lib/tabs.ts';
import { useDemonstration } from '../api/useDemonstration.ts';
import { useSignIn } from '../api/useSignIn.ts';
import { safeAddress } from '../safeAddress.ts';
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
  const enter = (username: string, password: string, rememberMe: boolean) =>
    signIn.mutate(
      { username, password, rememberMe },
      {
        onSuccess: () => {
          pagePerson.forget();
          void navigate({ href: safeAddress(to) });
        },
      },
    );
  // Logged in in another tab, in here too.
  useEffect(
    () =>
      tabs.listen((each) => {
        if (each.kind === 'signedIn') window.location.assign(safeAddress(to));
      }),
    [to],
  );
  const accounts = demonstration.data?.accounts;
  const change = (wanted: boolean) => {
    signIn.reset();
    setByPassword(wanted);
  };

  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>{texts.welcome}</h1>
      {signIn.error && (
        <div className={styles.problem}>
          <ProblemNote problem={problemFrom(signIn.error)} />
        </div>
      )}
      {accounts && !byPassword ? (
        <>
          <p>{texts.demonstrationHint}</p>
          <AccountPicker
            accounts={accounts}
            busy={signIn.isPending}
            onPick={({ username, password }) => enter(username, password, true)}
          />
          <button type="button" className={styles.other} onClick={() => change(true)}>
            {texts.byPassword}
          </button>
        </>
      ) : (
        !demonstration.isLoading && (
          <>
            <PasswordForm busy={signIn.isPending} onEnter={enter} />
            {accounts && (
              <button type="button" className={styles.other} onClick={() => change(false)}>
                {texts.byPicking}
              </button>
            )}
          </>
        )
      )}
    </main>
  );
}
