/** The replies that are out: the letter as running text, and under each demand what was answered. */

import { readBody } from '../../../../../workflows/lifecycle/letters/body.ts';
import { shortDate } from '../../../lib/localTime.ts';
import { LetterBlocks } from '../../letters/components/LetterBlocks.tsx';
import { type Case, type LetterView, textOf, unitName } from '../case.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';

export function Replies({ shown }: { shown: Case }) {
  const { view } = shown;
  const replies = view.letters.filter((each) => each.kind === 'reply' && each.life === 'issued');
  if (replies.length === 0) {
    return view.round > 0 ? (
      <section aria-labelledby="reply">
        <h2 id="reply">{texts.reply}</h2>
        <p className={styles.quiet}>{texts.replyNone}</p>
      </section>
    ) : null;
  }
  return [...replies].reverse().map((each) => <Reply key={each.id} shown={shown} letter={each} />);
}

/** For each recipient the one for print, which comes first. */
function ownFiles({ files }: LetterView): string[] {
  const first = new Map([...files].reverse().map(({ recipient, file }) => [recipient, file]));
  return [...first.values()].reverse();
}

function Reply({ shown, letter }: { shown: Case; letter: LetterView }) {
  const { view, files } = shown;
  const unit = view.assignments.find((each) => each.id === letter.assignment)?.unit;
  const demands = view.demands.map((each) => ({
    ...each,
    answer: letter.answers.find(({ demand }) => demand === each.id),
  }));
  return (
    <section aria-labelledby={`reply-${letter.id}`}>
      <h2 id={`reply-${letter.id}`}>{texts.reply}</h2>
      <div className={styles.card}>
        <p className={styles.quiet}>
          {texts.replyBy(unitName(shown, unit), letter.number, letter.issuedOn && shortDate(letter.issuedOn))}
        </p>
        <LetterBlocks body={readBody(textOf(shown, letter.body))} />
        {ownFiles(letter).map((file) => (
          <p key={file}>
            <a href={`/api/files/${file}`} download={files[file]?.name}>
              {texts.replyFile}
            </a>
          </p>
        ))}
        {demands.some((each) => each.answer) && (
          <>
            <h3>{texts.answers}</h3>
            <dl className={styles.answer}>
              {demands.map(({ id, text, answer }, index) => (
                <div key={id} className={styles.answer}>
                  <dt>
                    {texts.demandNumber(index + 1)}
                    {textOf(shown, text)}
                  </dt>
                  {answer && (
                    <dd className="running-text">
                      {texts.answered}
                      {textOf(shown, answer.text)}
                    </dd>
                  )}
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </section>
  );
}
