/** What a case suggests: its category, its number, its units, its handler; each to those who decide on it. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { forecastNumber } from '../../db/forecastNumber.ts';
import { readCategories } from '../../db/read/categories.ts';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { readLastHandler, readUnitCounts } from '../../db/read/suggestions.ts';
import { readWords } from '../../db/read/words.ts';
import { readSuggestions } from '../contract/suggestions.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { allowedTo, type Look, lookAt } from '../look.ts';
import { mentionsIn } from '../mentions.ts';
import { proposeCategory } from '../proposeCategory.ts';
import { makeRouter } from '../router.ts';

export function suggestionRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  router.openapi(readSuggestions, async (c) => {
    const { id } = c.req.valid('param');
    const { viewer } = c.var;
    const look = await lookAt(log, id, viewer);
    const possible = new Set(
      allowedTo(look, viewer).flatMap((each) => (each.possible ? [each.command] : [])),
    );
    const mayFile = possible.has('file');
    const category = mayFile ? await categoryOf(look) : undefined;
    const known = look.shown.category ?? category?.code;
    const [nextNumber, units, handler] = await Promise.all([
      mayFile ? numberOf(look) : undefined,
      mayFile || possible.has('handOver') || possible.has('addUnit') ? unitsOf(look, known) : [],
      possible.has('accept') || possible.has('assignHandler') ? handlerOf(look, viewer) : undefined,
    ]);
    return c.json(
      {
        id,
        ...(category && { category }),
        ...(nextNumber && { nextNumber }),
        units,
        ...(handler && { handler }),
      },
      200,
    );
  });

  async function categoryOf({ shown, rules }: Look) {
    const { id, committee, title, body, demands } = shown;
    const [words, rows] = await Promise.all([
      readWords(sql, id, mentionsIn({ title, body, demands })),
      readCategories(sql, [committee]),
    ]);
    const textOf = (ref: string) => words.texts[ref] ?? '';
    // Only what the rules of this very case accept.
    const offered = new Set(rules.policy.categories.map((each) => each.code));
    return proposeCategory(
      {
        title: textOf(title.id),
        body: [body.id, ...demands.map((each) => each.text.id)].map(textOf).join('\n'),
      },
      rows.filter((each) => offered.has(each.code)),
    );
  }

  function numberOf({ shown, rules }: Look): Promise<string | undefined> {
    return forecastNumber(sql, { committee: shown.committee, sessionId: shown.session, rules });
  }

  async function unitsOf({ shown }: Look, category: string | undefined) {
    const { id, committee, suggestedUnits } = shown;
    const rows = await readUnitCounts(sql, { committee, category, without: id, wished: suggestedUnits });
    return rows.map(({ duty, ...row }) => ({
      ...row,
      wished: suggestedUnits.includes(row.unit),
      ...(duty && { duty }),
    }));
  }

  async function handlerOf({ shown }: Look, { posts, at }: SignedIn) {
    const own = posts.flatMap((each) => (each.role === 'office' && each.unit ? [each.unit] : []));
    const units = shown.assignments.map((each) => each.unit).filter((each) => own.includes(each));
    return shown.category === undefined || units.length === 0
      ? undefined
      : readLastHandler(sql, { units, category: shown.category, without: shown.id, at });
  }

  return router;
}
