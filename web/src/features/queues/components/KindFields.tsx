/** Narrows a list to one session and one category; which there are the server says. */

import { useQuery } from '@tanstack/react-query';
import { sessionName } from '../../../lib/caseWords.ts';
import { sessionsQuery } from '../../case/api/readSessions.ts';
import { categoriesQuery } from '../api/readCategories.ts';
import { texts } from '../texts.ts';
import type { Address } from '../useAddress.ts';
import { ChoiceField } from './FilterFields.tsx';

export function KindFields({ address }: { address: Address }) {
  const { data: known } = useQuery(sessionsQuery);
  const { data: classed } = useQuery(categoriesQuery);
  const sessions = known?.sessions.map((each) => ({ value: each.id, label: sessionName(each) }));
  // Two committees may class alike.
  const names = new Map(classed?.categories.map(({ code, name }) => [code, name]));
  const categories = [...names].map(([value, label]) => ({ value, label }));
  return (
    <>
      <ChoiceField address={address} name="session" label={texts.session} options={sessions ?? []} />
      <ChoiceField address={address} name="category" label={texts.category} options={categories} />
    </>
  );
}
