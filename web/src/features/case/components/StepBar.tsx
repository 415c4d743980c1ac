/** Where the case stands, in words and as an ordered list of the steps that everybody knows. */

import { stepLabels, stepText } from '../../../lib/caseWords.ts';
import type { CaseView } from '../../acts/api/readCase.ts';
import { texts } from '../texts.ts';
import styles from './Case.module.css';

export function StepBar({ step }: { step: CaseView['step'] }) {
  return (
    <nav aria-label={texts.step} style={{ marginBottom: 8 }}>
      <p style={{ margin: '0 0 6px', fontWeight: 600 }}>{stepText(step)}</p>
      <ol className={styles.steps}>
        {stepLabels.map((label, index) => {
          const isCurrent = index + 1 === step.index;
          const state = isCurrent ? styles.current : index + 1 < step.index ? styles.passed : '';
          return (
            <li
              key={label}
              className={`${styles.step} ${state}`}
              {...(isCurrent && { 'aria-current': 'step' as const })}
            >
              {index + 1}. {label}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
