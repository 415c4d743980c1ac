/** Why a letter came back: what its signer or the supervision office wants changed. */

import { Alert } from 'antd';
import { fullTime } from '../../../lib/localTime.ts';
import { textOf } from '../../acts/about.ts';
import { actorName, type LetterContext } from '../model/letterContext.ts';
import { texts } from '../texts.ts';

const words = texts.reading;

export function SentBackNote({ context: { shown, letter } }: { context: LetterContext }) {
  if (letter?.life !== 'sentBack' || !letter.making) return null;
  const { sentBack, review } = letter.making;
  const failed = review && !review.passed && (!sentBack || review.at > sentBack.at) ? review : undefined;
  const title = failed
    ? words.reviewFailed(fullTime(failed.at))
    : sentBack && words.sentBack(actorName(shown, sentBack.by), fullTime(sentBack.at));
  const reason = textOf(shown, failed ? failed.defects : sentBack?.reason);
  return (
    title && <Alert type="warning" showIcon title={title} description={reason} style={{ marginBottom: 8 }} />
  );
}
