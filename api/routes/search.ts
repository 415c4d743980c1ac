/** The ringing telephone: what is found for some words, with who is awaited and whom one can call. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { readDirectory } from '../../db/read/directory.ts';
import { type FoundCase, searchCases, type Term } from '../../db/read/searchCases.ts';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { readTelephones, type TelephoneRow } from '../../db/read/telephones.ts';
import { pairsOf } from '../../db/titlePairs.ts';
import { normaliseNumber } from '../../workflows/lifecycle/policies/numbers.ts';
import { type Callable, callable } from '../../workflows/lifecycle/views/telephones.ts';
import { awaitedWithNames } from '../awaitedWithNames.ts';
import { searchProposals } from '../contract/search.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { allowedTo, type Look, lookOf } from '../look.ts';
import { fold, rankNames } from '../rankNames.ts';
import { makeRouter } from '../router.ts';
import { telephoneOf } from '../telephoneOf.ts';

const usual = 20;
/** More words than anybody says on the telephone. */
const mostTerms = 5;
/** Beside another word they say nothing. */
const inEveryTitle: ReadonlySet<string> = new Set(['关于', '提案', '建议', '的提案']);

export function searchRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  router.openapi(searchProposals, async (c) => {
    const { text, limit } = c.req.valid('query');
    const { viewer } = c.var;
    const most = limit === undefined ? usual : Number(limit);
    const terms = await termsOf(text, viewer);
    if (terms.length === 0) return c.json({ results: [], more: false }, 200);
    const { person, posts } = viewer;
    const rows = await searchCases(sql, { person, posts, terms, limit: most + 1 });
    const seen = await looksAt(rows.slice(0, most), viewer);
    const telephones = await readTelephones(sql, together(seen.map((each) => each.callable)), viewer.at);
    return c.json(
      {
        results: seen.map((each) => resultOf(each, { viewer, terms, telephones })),
        more: rows.length > most,
      },
      200,
    );
  });

  async function termsOf(text: string, { posts }: SignedIn): Promise<Term[]> {
    const typed = text.split(/\s+/).filter((each) => each !== '');
    const telling = typed.filter((each) => !inEveryTitle.has(each));
    const words = telling.length > 0 ? telling : typed;
    const { units, proposers, handlers } = await readDirectory(sql, [
      ...new Set(posts.map((each) => each.committee)),
    ]);
    const ids = (entries: typeof units, word: string) =>
      rankNames(entries, word, ({ names }) => names).map((each) => each.id);
    return words.slice(0, mostTerms).map((word) => ({
      text: word,
      units: ids(units, word),
      proposers: ids(proposers, word),
      handlers: ids(handlers, word),
    }));
  }

  async function looksAt(rows: readonly FoundCase[], viewer: SignedIn): Promise<Seen[]> {
    const looks = await Promise.all(
      rows.map(async (row) => {
        const rules = await log.rulesOf(row.snapshot);
        const look = lookOf(row.snapshot, viewer, { rules, at: viewer.at });
        return look && { row, look, callable: callable(look.state, viewer) };
      }),
    );
    return looks.flatMap((each) => each ?? []);
  }

  return router;
}

interface Seen {
  row: FoundCase;
  look: Look;
  callable: Callable;
}

function together(all: readonly Callable[]): Callable {
  const distinct = (of: (each: Callable) => string[]) => [...new Set(all.flatMap(of))];
  return {
    offices: distinct((each) => each.offices),
    handlers: distinct((each) => each.handlers),
    proposers: distinct((each) => each.proposers),
  };
}

function resultOf(
  { row, look, callable: own }: Seen,
  { viewer, terms, telephones }: { viewer: SignedIn; terms: Term[]; telephones: TelephoneRow[] },
) {
  const { shown, version } = look;
  const dates = shown.clocks.filter((each) => !each.stopped).map((each) => each.dueOn);
  const dueOn = dates.toSorted()[0];
  const names = Object.fromEntries(row.units.map(({ unit, name }) => [unit, name]));
  const seenUnits = new Set(shown.assignments.map((each) => each.unit));
  const seenProposers = new Set(shown.proposers.map((each) => each.proposer));
  return {
    id: row.id,
    version,
    number: row.number,
    title: row.title ?? '',
    state: shown.life,
    step: shown.step,
    session: shown.session,
    light: shown.light,
    ...(dueOn && { dueOn }),
    proposers: row.proposers.filter((each) => seenProposers.has(each.proposer)),
    units: row.units.filter((each) => seenUnits.has(each.unit)),
    awaited: awaitedWithNames(shown.awaited, names),
    telephones: telephones.filter((each) => isOf(each, own)).map(telephoneOf),
    followed: row.followed,
    recordCall: allowedTo(look, viewer).filter((each) => each.command === 'recordCall' && each.possible),
    because: reasonOf(row, terms),
  };
}

function isOf({ kind, post, unit, proposer }: TelephoneRow, own: Callable): boolean {
  if (kind === 'office') return own.offices.includes(unit ?? '');
  return kind === 'handler' ? own.handlers.includes(post) : own.proposers.includes(proposer ?? '');
}

function reasonOf(
  { searchNumber, title, proposers, units }: FoundCase,
  terms: readonly Term[],
): 'number' | 'title' | 'person' | 'unit' {
  if (terms.some((each) => normaliseNumber(each.text) === searchNumber)) return 'number';
  const pairs = new Set(pairsOf(title ?? ''));
  const inTitle = (text: string) => {
    const wanted = pairsOf(text);
    return wanted.length > 0 && wanted.every((each) => pairs.has(each));
  };
  if (terms.some(({ text }) => inTitle(fold(text)))) return 'title';
  const named = new Set(proposers.map((each) => each.proposer));
  if (terms.some((each) => each.proposers.some((id) => named.has(id)))) return 'person';
  const handling = new Set(units.map((each) => each.unit));
  return terms.some((each) => each.units.some((id) => handling.has(id))) ? 'unit' : 'person';
}
