/** The accounts of the demonstration office, by place, then by unit; a word narrows them down. */

import { useState } from 'react';
import type { Demonstration } from '../api/useDemonstration.ts';
import { texts } from '../texts.ts';
import styles from './LoginPage.module.css';

type Account = Demonstration['accounts'][number];

export interface AccountPickerProps {
  accounts: readonly Account[];
  busy: boolean;
  onPick(account: Account): void;
}

export function AccountPicker({ accounts, busy, onPick }: AccountPickerProps) {
  const [wanted, setWanted] = useState('');
  const found = accounts.filter((each) => wordsOf(each).includes(wanted.trim()));
  const places = [...new Set(found.map((each) => each.place))];
  return (
    <>
      <input
        type="search"
        className={`${styles.field} ${styles.filter}`}
        aria-label={texts.filter}
        placeholder={texts.filter}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {places.map((place) => (
        <fieldset key={place} className={styles.group}>
          <legend>{place}</legend>
          {unitsOf(found, place).map(({ unitName, own }) => (
            <fieldset key={unitName} className={styles.unit}>
              <legend>{unitName}</legend>
              <div className={styles.accounts}>
                {own.map((account) => (
                  <button
                    key={account.username}
                    type="button"
                    className={styles.account}
                    disabled={busy}
                    onClick={() => onPick(account)}
                  >
                    {account.name}
                    <span>{labelsOf(account)}</span>
                  </button>
                ))}
              </div>
            </fieldset>
          ))}
        </fieldset>
      ))}
      {found.length === 0 && <p role="status">{texts.noAccount}</p>}
    </>
  );
}

/** The units of a place in the order in which the office names them, each with its people. */
function unitsOf(accounts: readonly Account[], place: string): { unitName: string; own: Account[] }[] {
  const units = new Map<string, Account[]>();
  for (const account of accounts) {
    if (account.place !== place) continue;
    units.set(account.unitName, [...(units.get(account.unitName) ?? []), account]);
  }
  return [...units].map(([unitName, own]) => ({ unitName, own }));
}

function labelsOf({ posts }: Account): string {
  return posts.map((each) => each.label).join('、');
}

function wordsOf(account: Account): string {
  return `${account.place} ${account.unitName} ${account.name} ${labelsOf(account)} ${account.username}`;
}
