/** The proposal as its author handed it in, with its demands. */

import type { Case } from '../../acts/api/readCase.ts';
import { texts } from '../texts.ts';
import styles from './Handover.module.css';

export function ProposalText({ shown }: { shown: Case }) {
  const { view, texts: words, names } = shown;
  return (
    <article className={styles.panel} aria-label={texts.proposal}>
      <h2>{words[view.title.id]}</h2>
      {view.suggestedUnits.length > 0 && (
        <p className={styles.quiet}>
          {texts.wished}：{view.suggestedUnits.map((each) => names.units[each]).join('、')}
        </p>
      )}
      <div className="running-text">{words[view.body.id]}</div>
      {view.demands.length > 0 && (
        <>
          <h3>{texts.demands}</h3>
          <ol>
            {view.demands.map((each) => (
              <li key={each.id}>{words[each.text.id]}</li>
            ))}
          </ol>
        </>
      )}
    </article>
  );
}
