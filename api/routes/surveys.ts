/** The surveys of a committee with who has not answered and what can be done. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { readSurveyCases, type SurveyCase } from '../../db/read/surveys.ts';
import type { CommandName } from '../../workflows/lifecycle/commands.ts';
import type { Policy } from '../../workflows/lifecycle/policies/policy.ts';
import type { Rating } from '../../workflows/lifecycle/state.ts';
import { listSurveys } from '../contract/surveys.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { allowedTo, type Look, lookOf } from '../look.ts';
import { makeRouter } from '../router.ts';

const most = 200;

const commands: ReadonlySet<CommandName> = new Set([
  'openSurvey',
  'closeSurvey',
  'recordPaperRating',
  'rehandle',
  'conclude',
]);

export function surveyRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(listSurveys, async (c) => {
    const { viewer } = c.var;
    const committees = viewer.posts.flatMap((each) => (each.role === 'clerk' ? each.committee : []));
    const rows = await readSurveyCases(log.sql, committees, most + 1);
    const surveys = await Promise.all(
      rows.slice(0, most).map(async (row) => {
        const rules = await log.rulesOf(row.snapshot);
        const look = lookOf(row.snapshot, viewer, { rules, at: viewer.at });
        return look ? surveyOf(row, look, viewer) : undefined;
      }),
    );
    return c.json({ surveys: surveys.flatMap((each) => each ?? []), more: rows.length > most }, 200);
  });

  return router;
}

function surveyOf(row: SurveyCase, look: Look, viewer: SignedIn) {
  const { shown, version, rules } = look;
  const { survey, round } = shown;
  const clock = shown.clocks.find((each) => each.kind === 'survey' && !each.stopped);
  return {
    id: row.id,
    number: row.number,
    title: row.title ?? '',
    version,
    state: shown.life,
    light: clock?.light ?? shown.light,
    ...(survey?.round === round && {
      openedAt: survey.openedAt,
      ...(survey.closedAt && { closedAt: survey.closedAt }),
    }),
    ...(clock && {
      dueOn: clock.dueOn,
      ...(clock.workdaysLeft !== undefined && { workdaysLeft: clock.workdaysLeft }),
    }),
    ratings: shown.ratings
      .filter((each) => each.round === round)
      .map((each) => ratingOf(each, { row, look, policy: rules.policy })),
    allowed: allowedTo(look, viewer).filter((each) => each.possible && commands.has(each.command)),
  };
}

function ratingOf(
  { id, proposer, assignment, values = {}, ratedAt, paper }: Rating,
  { row, look, policy }: { row: SurveyCase; look: Look; policy: Policy },
) {
  const unit = look.shown.assignments.find((each) => each.id === assignment)?.unit ?? '';
  return {
    id,
    proposer,
    name: row.proposers[proposer] ?? '',
    unitName: row.units[unit] ?? '',
    answered: Object.keys(values).length > 0,
    ...(ratedAt && { ratedAt }),
    paper: paper !== undefined,
    values: policy.survey.axes.flatMap(({ code, label, values: offered }) => {
      const given = offered.find((each) => each.code === values[code]);
      return given ? [{ axis: label, value: given.label, dissatisfied: given.dissatisfied }] : [];
    }),
  };
}
