/** A proposal as it is being written: what is empty, what it says as one plain text, and what `submit` is sent. */

import type { z } from '@hono/zod-openapi';
import type { payloads } from '../../../../api/contract/commands.ts';
import type { Draft, proposalDraft } from '../../../../api/contract/drafts.ts';
import { type Case, textOf } from './case.ts';
import { texts } from './texts.ts';

export type ProposalBody = z.output<typeof proposalDraft>;

export const emptyBody: ProposalBody = {
  title: '',
  body: '',
  demands: [],
  publicityReason: '',
  suggestedUnits: [],
  coSigners: [],
};

export function bodyOf(kept: Draft['body']): ProposalBody {
  return { ...emptyBody, ...kept };
}

/** A returned proposal as its proposer begins to revise it. */
export function bodyOfCase(shown: Case): ProposalBody {
  const { view } = shown;
  return {
    ...emptyBody,
    title: textOf(shown, view.title),
    body: textOf(shown, view.body),
    demands: view.demands.map((each) => textOf(shown, each.text)),
    publicityWish: view.publicityWish.wish,
    publicityReason: textOf(shown, view.publicityWish.reason),
    suggestedUnits: view.suggestedUnits,
  };
}

/** For comparing two versions. */
export function plainOf({ title, body, demands, publicityWish, publicityReason }: ProposalBody): string {
  return [
    title,
    body,
    ...demands.map((each, index) => `${texts.demandNumber(index + 1)}${each}`),
    publicityWish ? `${texts.wish}：${texts.wishes[publicityWish]}` : '',
    publicityReason,
  ]
    .filter((each) => each !== '')
    .join('\n');
}

/** `coSigners` are those to be asked besides who has signed already. */
export function revisionOf(body: ProposalBody): z.input<typeof payloads.revise> | undefined {
  const saying = sayingOf(body);
  return saying && { ...saying, ...(body.coSigners.length > 0 && { coSigners: body.coSigners }) };
}

type Submission = z.input<typeof payloads.submit>;

/** What is said of the proposal itself; undefined while the wish is missing. */
export function sayingOf(body: ProposalBody): Omit<z.input<typeof payloads.revise>, 'coSigners'> | undefined {
  const { title, demands, publicityWish, publicityReason, suggestedUnits } = body;
  if (!publicityWish) return undefined;
  const reason = publicityReason.trim();
  return {
    title: title.trim(),
    body: body.body.trim(),
    demands: filledDemands(demands),
    publicityWish,
    ...(publicityWish !== 'open' && reason !== '' && { publicityReason: reason }),
    suggestedUnits,
  };
}

export function submissionOf(body: ProposalBody, session: string): Submission | undefined {
  const saying = sayingOf(body);
  return saying && { ...saying, session, coSigners: body.coSigners, betweenSession: false };
}

export function filledDemands(demands: readonly string[]): string[] {
  return demands.map((each) => each.trim()).filter((each) => each !== '');
}
