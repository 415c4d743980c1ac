/** What a good proposal has, ticked off as it appears. It never blocks. */

import type { ProposalBody } from '../body.ts';
import { hintsOf } from '../hints.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';

export function Hints({ body }: { body: ProposalBody }) {
  return (
    <details className={styles.hints} open>
      <summary>
        <strong>{texts.hintsTitle}</strong>
      </summary>
      <ul>
        {hintsOf(body).map(({ name, met }) => (
          <li key={name}>
            <span aria-hidden="true">{met ? '✓' : '○'}</span> {texts.hints[name]}
            <span className={styles.quiet}>（{met ? texts.hintMet : texts.hintUnmet}）</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet} style={{ margin: 0 }}>
        {texts.hintsNote}
      </p>
    </details>
  );
}
