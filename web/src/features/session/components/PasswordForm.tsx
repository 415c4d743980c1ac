/** Username and password. Of the browser's own fields: the login page must be there at once, on any line. */

import { type FormEvent, useId, useRef, useState } from 'react';
import { texts } from '../texts.ts';
import styles from './LoginPage.module.css';

export interface PasswordFormProps {
  busy: boolean;
  onEnter(username: string, password: string, remember: boolean): void;
}

type Fault = 'username' | 'password';

export function PasswordForm({ busy, onEnter }: PasswordFormProps) {
  const id = useId();
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const remember = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Fault>();
  const finish = (event: FormEvent) => {
    event.preventDefault();
    const name = username.current?.value.trim() ?? '';
    const secret = password.current?.value ?? '';
    if (name === '') {
      setFault('username');
      username.current?.focus();
    } else if (secret === '') {
      setFault('password');
      password.current?.focus();
    } else {
      setFault(undefined);
      if (!busy) onEnter(name, secret, remember.current?.checked ?? false);
    }
  };
  return (
    <form noValidate className={styles.form} onSubmit={finish}>
      <label htmlFor={`${id}u`}>{texts.username}</label>
      <input
        ref={username}
        id={`${id}u`}
        className={styles.field}
        type="text"
        maxLength={100}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={fault === 'username'}
        aria-describedby={`${id}f`}
      />
      <label htmlFor={`${id}p`}>{texts.password}</label>
      <input
        ref={password}
        id={`${id}p`}
        className={styles.field}
        type="password"
        maxLength={128}
        autoComplete="current-password"
        aria-invalid={fault === 'password'}
        aria-describedby={`${id}f`}
      />
      <p id={`${id}f`} className={styles.fault} role="alert">
        {fault === 'username' && texts.usernameMissing}
        {fault === 'password' && texts.passwordMissing}
      </p>
      <label className={styles.check}>
        <input ref={remember} type="checkbox" />
        {texts.remember}
      </label>
      <button type="submit" className={styles.enter} aria-busy={busy}>
        {busy ? texts.entering : texts.signIn}
      </button>
      <p className={styles.hint}>{texts.forgotten}</p>
    </form>
  );
}
