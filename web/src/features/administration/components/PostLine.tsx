/** One post in a line: what it is, for whom it acts, its time, its telephone. */

import { dateOf, shortDate } from '../../../lib/localTime.ts';
import type { PersonPost } from '../api/usePeople.ts';
import { texts } from '../texts.ts';

const words = texts.people;

export function PostLine({ post }: { post: PersonPost }) {
  const { label, onBehalfOf, telephone, endsAt, ended } = post;
  const parts = [
    ...(onBehalfOf ? [words.behalf(onBehalfOf.name)] : []),
    ...(telephone ? [telephone] : []),
    ...(ended ? [words.ended] : endsAt ? [words.until(shortDate(dateOf(endsAt)))] : []),
  ];
  return (
    <>
      {label}
      {parts.length > 0 && `（${parts.join('，')}）`}
    </>
  );
}
