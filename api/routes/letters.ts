/** What a letter still lacks while it is being written. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { resolve } from '../../db/resolve.ts';
import { judgeDraftCheck } from '../../workflows/lifecycle/access.ts';
import type { Act } from '../../workflows/lifecycle/act.ts';
import type { CommandPayloads } from '../../workflows/lifecycle/commands.ts';
import { needsOf } from '../../workflows/lifecycle/decide.ts';
import { checkDraft } from '../../workflows/lifecycle/letters/checkDraft.ts';
import { checkLetter } from '../contract/letters.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { type Look, lookAt } from '../look.ts';
import { problemOfRefusal, unseen } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { actingPost } from '../signedIn.ts';

export function letterRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(checkLetter, async (c) => {
    const { id } = c.req.valid('param');
    const { assignment, payload } = c.req.valid('json');
    const viewer = c.var.viewer;
    const named = c.req.valid('header')['banli-post'];
    const held = named === undefined ? viewer.posts : [actingPost(viewer, named)];
    const look = await lookAt(log, id, viewer);
    const draft = actOf(look, { viewer, held, target: assignment, payload });
    const { committee } = look.state;
    const resolved = await resolve(log.sql, needsOf(look.state, draft), {
      committee,
      at: look.at,
      caseId: id,
    });
    const check = checkDraft({ state: look.state, act: { ...draft, resolved }, rules: look.rules });
    const shown = [...check.cc, ...check.proposedCc, ...(draft.payload.cc ?? [])];
    const units = shown.flatMap((each) => {
      const facts = resolved.units[each];
      return facts ? [[each, facts.name] as const] : [];
    });
    return c.json({ ...check, units: Object.fromEntries(units) }, 200);
  });

  return router;
}

/** The act as it would be sent, under the first of the posts that may ask; throws the refusal if none may. */
function actOf(
  { state, at }: Look,
  {
    viewer,
    held,
    target,
    payload,
  }: { viewer: SignedIn; held: SignedIn['posts']; target: string; payload: CommandPayloads['submitDraft'] },
): Act<'submitDraft'> {
  const actors = held.map((post) => ({ kind: 'person', person: viewer.person, post }) as const);
  const refusals = actors.map((by) => judgeDraftCheck(state, by, target));
  const by = actors[refusals.indexOf(undefined)];
  if (!by) {
    // Whoever sees the case under one post is told so, not that it is not there.
    const refused = refusals.find((each) => each?.code === 'forbidden') ?? refusals[0];
    throw refused ? problemOfRefusal(refused) : unseen();
  }
  const resolved = { ids: [], units: {}, posts: {}, proposers: {}, files: {}, numbers: {} };
  return { at, by, command: 'submitDraft', target, payload, resolved };
}
