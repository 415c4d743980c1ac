/** Who has signed which edition, who signs next, and why it came back. */

import { fullTime, shortDate } from '../../../lib/localTime.ts';
import { textOf } from '../../acts/about.ts';
import type { LetterView } from '../../acts/api/readCase.ts';
import { actorName, type LetterContext, stepName } from '../model/letterContext.ts';
import { texts } from '../texts.ts';
import styles from './letters.module.css';

const words = texts.reading;

export function ChainView({ context: { shown }, letter }: { context: LetterContext; letter: LetterView }) {
  const { making } = letter;
  if (!making) return null;
  const { chain, signatures, edition } = making;
  return (
    <section aria-label={words.chain}>
      <h2>{words.chain}</h2>
      <ol className={styles.chain}>
        {chain.map((step, index) => {
          const signature = signatures.find((each) => each.step === index);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes of a chain are known by their place.
            <li key={index}>
              <strong>{stepName(step)}</strong>{' '}
              {signature
                ? signature.paper
                  ? words.onPaper(textOf(shown, signature.paper.signer), shortDate(signature.paper.signedOn))
                  : words.signedBy(actorName(shown, signature.by), fullTime(signature.at), signature.edition)
                : index === signatures.length && letter.life === 'inSignOff'
                  ? words.next
                  : words.waiting}
              {signature && signature.edition < edition && <span>（{words.older}）</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
