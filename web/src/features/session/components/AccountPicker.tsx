/** The accounts of the demonstration office, by place. */

import type { Demonstration } from '../api/useDemonstration.ts';
import styles from './LoginPage.module.css';

type Account = Demonstration['accounts'][number];

export interface AccountPickerProps {
  accounts: readonly Account[];
  busy: boolean;
  onPick(account: Account): void;
}

export function AccountPicker({ accounts, busy, onPick }: AccountPickerProps) {
  const places = [...new Set(accounts.map((each) => each.place))];
  return places.map((place) => (
    <fieldset key={place} className={styles.group}>
      <legend>{place}</legend>
      <div className={styles.accounts}>
        {accounts
          .filter((each) => each.place === place)
          .map((account) => (
            <button
              key={account.username}
              type="button"
              className={styles.account}
              disabled={busy}
              onClick={() => onPick(account)}
            >
              {account.name}
              <span>{account.posts.map((each) => each.label).join('、')}</span>
            </button>
          ))}
      </div>
    </fieldset>
  ));
}
