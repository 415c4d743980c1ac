/** Slips with one-time passwords, two abreast on A4 with lines to cut along. They are shown this once. */

import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Slip } from '../api/useResetAccounts.ts';
import { texts } from '../texts.ts';
import styles from './Slips.module.css';

const words = texts.slips;

export function SlipSheet({ slips, onDone }: { slips: readonly Slip[]; onDone(): void }) {
  const start = useRef<HTMLElement>(null);
  useEffect(() => start.current?.focus(), []);
  const address = `${window.location.origin}/`;
  return (
    <section aria-label={words.title} ref={start} tabIndex={-1}>
      <div className="not-printed" style={{ marginBottom: 16 }}>
        <Alert type="warning" showIcon title={words.once} />
        <div style={{ display: 'flex', gap: 8, marginTop: 12 }}>
          <Button type="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button onClick={onDone}>{words.done}</Button>
        </div>
      </div>
      <div className={styles.sheet}>
        {slips.map(({ person, name, place, username, password }) => (
          <article key={person} className={styles.slip} aria-label={name}>
            <h2>
              {name}
              {place !== name && place !== '' && `（${place}）`}
            </h2>
            <dl>
              <dt>{words.address}</dt>
              <dd>{address}</dd>
              <dt>{words.username}</dt>
              <dd>{username}</dd>
              <dt>{words.password}</dt>
              <dd className={styles.secret}>{password}</dd>
            </dl>
            <p className={styles.note}>
              {words.heading}。{words.note}
            </p>
          </article>
        ))}
      </div>
    </section>
  );
}
