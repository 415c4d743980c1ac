/** Letters as they would be printed: the draft on somebody's screen, and the one that is about to be issued. */

import { randomUUID } from 'node:crypto';
import { letterWords } from '../db/read/letterWords.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import { composeLetters } from '../documents/compose.ts';
import type { Drawn } from '../documents/print/thread.ts';
import { type PrintedLetter, printedLetter } from '../documents/printed.ts';
import { localDateOf } from '../workflows/lifecycle/dates/localDate.ts';
import type { Letter } from '../workflows/lifecycle/letterState.ts';
import { recipientsOf } from '../workflows/lifecycle/letters/recipients.ts';
import type { Text } from '../workflows/lifecycle/text.ts';
import type { LaterCommand } from './contract/commandRoutes.ts';
import type { Dependencies } from './environment.ts';
import { allowedTo, type Look, lookAt } from './look.ts';
import { Problem } from './problem.ts';

type Given = Pick<Dependencies, 'log' | 'previewer'>;

/** One for each recipient, dated today unless it is issued; `unsaved` are words that are in no row yet. */
export async function printedNow(
  { log }: Pick<Given, 'log'>,
  { state, rules, at }: Look,
  { letter, unsaved = [] }: { letter: Letter; unsaved?: readonly Text[] },
): Promise<PrintedLetter[]> {
  const issued: Letter = {
    ...letter,
    issuedOn: letter.issuedOn ?? localDateOf(at),
    recipients: recipientsOf(state, letter),
  };
  const words = await letterWords(log.sql, state, issued, unsaved);
  const letters = composeLetters({ state, letter: issued, policy: rules.policy, words });
  return letters.map(({ model }) => printedLetter(model));
}

interface Issuing {
  case: string;
  command: LaterCommand;
  target: string | undefined;
  viewer: SignedIn;
}

/**
 * Throws the refusal that names what no font can print (design 7). Only for who could issue it now: whatever else is
 * wrong, the rules say.
 */
export async function refuseUnprintable(given: Given, issuing: Issuing): Promise<void> {
  const { command, target, viewer } = issuing;
  const look = await lookAt(given.log, issuing.case, viewer);
  const isPossible = allowedTo(look, viewer).some(
    (each) => each.command === command && each.target === target && each.possible,
  );
  const letter = look.state.letters.find((each) => each.id === target);
  const letters = isPossible && letter ? await printedNow(given, look, { letter }) : [];
  const sentences = new Set<string>();
  for (const printed of letters) {
    const { unprintable } = await drawnPages(given, randomUUID(), printed);
    for (const each of unprintable) sentences.add(`${unprintableSentence(each)}${placeOf(each, printed)}`);
  }
  if (sentences.size === 0) return;
  const missing = [...sentences].map((text) => ({
    code: 'unprintable',
    text,
    ...(target !== undefined && { target }),
  }));
  throw new Problem(
    'gate',
    `尚有${missing.length}项未办妥，不能发出：${missing.map(({ text }) => text).join('')}`,
    {
      missing,
    },
  );
}

/** Throws where it was not drawn: what was not looked at is never taken for printable. */
export async function drawnPages(
  { previewer }: Pick<Given, 'previewer'>,
  asker: string,
  printed: PrintedLetter,
): Promise<Drawn> {
  const preview = await previewer.draw(asker, printed);
  if (preview === 'superseded') throw new Problem('stale', '文稿已有改动，以最近一次的预览为准。');
  if (preview === 'late')
    throw new Problem('previewLate', '排版没有在规定时间内完成。文稿没有受影响，请稍后再试。');
  return preview;
}

/** For people: the character, or its code where there is nothing to show. */
export function unprintableSentence(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{C}/u.test(character)
    ? `文稿中有不能印出的控制字符（${code}）`
    : `没有能够印出“${character}”（${code}）的字体`;
}

/** Words around it, so that it is found. */
function placeOf(character: string, printed: PrintedLetter): string {
  const lines = [
    printed.title,
    printed.addressee,
    ...printed.opening,
    ...printed.body.flatMap(textOf),
    ...printed.passages,
  ];
  const line = lines.find((each) => each.includes(character));
  if (line === undefined) return '。';
  const at = line.indexOf(character);
  const around = line.slice(Math.max(0, at - 8), at + 8).replaceAll(/\p{Cc}/gu, '');
  return `，见“${around}”。`;
}

function textOf(piece: PrintedLetter['body'][number]): string[] {
  return piece.kind === 'table' ? piece.rows.flat() : [piece.text];
}
