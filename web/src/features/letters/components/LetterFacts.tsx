/** What a letter carries beside its text, to be read. */

import { useQuery } from '@tanstack/react-query';
import { textOf, unitName } from '../../acts/about.ts';
import type { LetterView } from '../../acts/api/readCase.ts';
import { choicesQuery } from '../../acts/api/readChoices.ts';
import type { LetterContext } from '../model/letterContext.ts';
import { texts } from '../texts.ts';

const words = texts.fields;

export function LetterFacts({
  context: { shown, kind },
  letter,
}: {
  context: LetterContext;
  letter: LetterView;
}) {
  const choices = useQuery(choicesQuery(shown.id));
  const label = choices.data?.classes.find((each) => each.code === letter.class)?.label ?? letter.class;
  const reason = textOf(shown, letter.publicityReason);
  const publicity = letter.publicity && `${words.publicities[letter.publicity]}${reason && `（${reason}）`}`;
  const contact =
    letter.contact && `${textOf(shown, letter.contact.name)} ${textOf(shown, letter.contact.telephone)}`;
  const rows: [string, string | undefined][] = [
    ...(kind === 'reply'
      ? [
          [words.class, label] as [string, string | undefined],
          [words.publicity, publicity] as [string, string | undefined],
          ...letter.salutations.map(({ proposer, text }): [string, string] => [
            words.salutation(shown.names.proposers[proposer] ?? ''),
            textOf(shown, text),
          ]),
        ]
      : []),
    [words.contactName, contact],
    [words.cc, letter.cc.map((each) => unitName(shown, each)).join('、') || undefined],
  ];
  return (
    <section aria-label={texts.reading.facts}>
      <h2 style={{ marginTop: 16 }}>{texts.reading.facts}</h2>
      <dl style={{ margin: 0 }}>
        {rows.map(([name, value]) => (
          <div key={name} style={{ marginBottom: 6 }}>
            <dt style={{ fontSize: 13 }}>{name}</dt>
            <dd style={{ margin: 0, overflowWrap: 'anywhere' }}>{value ?? texts.reading.notSet}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
