/** What a letter still lacks while it is being written. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { resolve } from '../../db/resolve.ts';
import type { PrintedLetter } from '../../documents/printed.ts';
import { judgeDraftCheck } from '../../workflows/lifecycle/access.ts';
import type { Act, Situation } from '../../workflows/lifecycle/act.ts';
import { letterOf } from '../../workflows/lifecycle/commands/submitDraft.ts';
import type { CommandPayloads } from '../../workflows/lifecycle/commands.ts';
import { needsOf } from '../../workflows/lifecycle/decide.ts';
import { checkDraft } from '../../workflows/lifecycle/letters/checkDraft.ts';
import { textsIn } from '../../workflows/lifecycle/text.ts';
import { checkLetter, previewLetter, readLetterPages } from '../contract/letters.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { drawnPages, printedNow, unprintableSentence } from '../letterPages.ts';
import { type Look, lookAt } from '../look.ts';
import { problemOfRefusal, unseen } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { actingPost } from '../signedIn.ts';

export function letterRoutes({
  log,
  previewer,
}: Pick<Dependencies, 'log' | 'previewer'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(previewLetter, async (c) => {
    const { situation, look } = await asked(c.req.valid('param'), c.req.valid('json'), {
      viewer: c.var.viewer,
      named: c.req.valid('header')['banli-post'],
    });
    const printed = await printedNow({ log }, look, {
      letter: { ...letterOf(situation), editions: [] },
      unsaved: textsIn(situation.act.payload),
    });
    return c.json(await drawn(c.var.viewer.person, printed), 200);
  });

  router.openapi(readLetterPages, async (c) => {
    const { letter: id } = c.req.valid('query');
    const look = await lookAt(log, c.req.valid('param').id, c.var.viewer);
    const seen = look.shown.letters.find((each) => each.id === id);
    const letter = look.state.letters.find((each) => each.id === id);
    if (!seen || !letter || (seen.life !== 'issued' && !seen.making)) throw unseen();
    const printed = await printedNow({ log }, look, { letter });
    return c.json(await drawn(`${c.var.viewer.person}/${id}`, printed), 200);
  });

  router.openapi(checkLetter, async (c) => {
    const { situation } = await asked(c.req.valid('param'), c.req.valid('json'), {
      viewer: c.var.viewer,
      named: c.req.valid('header')['banli-post'],
    });
    const { act } = situation;
    const check = checkDraft(situation);
    const shown = [...check.cc, ...check.proposedCc, ...(act.payload.cc ?? [])];
    const units = shown.flatMap((each) => {
      const facts = act.resolved.units[each];
      return facts ? [[each, facts.name] as const] : [];
    });
    return c.json({ ...check, units: Object.fromEntries(units) }, 200);
  });

  /** The letter to the first of its recipients. */
  async function drawn(asker: string, [printed]: PrintedLetter[]) {
    if (!printed) throw unseen();
    const { svg, count: pages, unprintable } = await drawnPages({ previewer }, asker, printed);
    return { svg, pages, unprintable: unprintable.map(unprintableSentence) };
  }

  /** The act as it would be sent, with its facts. */
  async function asked(
    { id }: { id: string },
    { assignment, payload }: { assignment: string; payload: CommandPayloads['submitDraft'] },
    { viewer, named }: { viewer: SignedIn; named: string | undefined },
  ): Promise<{ situation: Situation<'submitDraft'>; look: Look }> {
    const held = named === undefined ? viewer.posts : [actingPost(viewer, named)];
    const look = await lookAt(log, id, viewer);
    const { state, rules, at } = look;
    const draft = actOf(look, { viewer, held, target: assignment, payload });
    const resolved = await resolve(log.sql, needsOf(state, draft), {
      committee: state.committee,
      at,
      caseId: id,
    });
    return { situation: { state, act: { ...draft, resolved }, rules }, look };
  }

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
