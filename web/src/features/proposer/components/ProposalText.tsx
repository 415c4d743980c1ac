/** What was handed in. */

import { type Case, textOf } from '../case.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';

export function ProposalText({ shown }: { shown: Case }) {
  const { view, names } = shown;
  const isInvited = view.relations.every((each) => each === 'invited');
  return (
    <details open={isInvited} className={styles.card}>
      <summary>
        <strong>{texts.proposal}</strong>
      </summary>
      <p className="running-text">{textOf(shown, view.body)}</p>
      {view.demands.length > 0 && (
        <>
          <h3>{texts.demands}</h3>
          <ol>
            {view.demands.map(({ id, text }) => (
              <li key={id}>{textOf(shown, text)}</li>
            ))}
          </ol>
        </>
      )}
      <h3>{texts.proposers}</h3>
      <ul>
        {view.proposers.map(({ proposer, standing }) => (
          <li key={proposer}>
            {names.proposers[proposer]}（{texts.standing[standing]}）
          </li>
        ))}
      </ul>
      <p>
        {texts.wish}：{texts.wishes[view.publicityWish.wish]} {textOf(shown, view.publicityWish.reason)}
      </p>
    </details>
  );
}
