/** 接下来: what I may do now, large enough for a thumb, each with what follows from it. */

import { ActButton } from '../../acts/components/ActButton.tsx';
import { consequences } from '../../acts/texts.ts';
import type { Case } from '../case.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';

/** Rating has its own place on this page; files are added in the full record. */
const elsewhere: readonly string[] = ['rate', 'attach'];
const first: readonly string[] = ['coSign', 'revise'];

export function NextSteps({ shown }: { shown: Case }) {
  const steps = shown.allowed.filter(({ command, possible }) => possible && !elsewhere.includes(command));
  const rates = shown.allowed.some(({ command, possible }) => possible && command === 'rate');
  return (
    <section aria-labelledby="next" style={{ marginBottom: 20 }}>
      <h2 id="next">{texts.next}</h2>
      {steps.length === 0 && !rates && <p className={styles.quiet}>{texts.nextNone}</p>}
      {rates && (
        <p>
          <a href="#rating">{texts.nextRate}</a>
        </p>
      )}
      <ul className={styles.list}>
        {steps.map((each) => (
          <li key={`${each.command}${each.target ?? ''}${each.post}`} className={styles.buttons}>
            <ActButton
              proposal={shown.id}
              version={shown.version}
              allowed={each}
              type={first.includes(each.command) ? 'primary' : 'default'}
            />
            <span className={styles.quiet}>{consequences[each.command]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
