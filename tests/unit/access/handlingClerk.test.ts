import { describe, expect, it } from 'vitest';
import type { Actor, Post } from '../../../workflows/lifecycle/actor.ts';
import { permit } from '../../../workflows/lifecycle/decide.ts';
import { deliver, handedOver, ratingOf, reply, satisfied } from '../lifecycle/stages.ts';
import { posts } from '../scenario.ts';

const clerkAlone: Actor = { kind: 'person', person: 'person-clerk', post: posts.clerk };
const clerkWho = (also: Post): Actor => ({ ...clerkAlone, posts: [posts.clerk, also] });

const surveyed = () => deliver(reply(handedOver())).do(posts.clerk, 'openSurvey', {});

describe('a clerk who also works in the unit that handles the case', () => {
  const aim = (played: ReturnType<typeof surveyed>) => ({
    at: played.state.lastEventAt,
    command: 'recordPaperRating' as const,
    target: ratingOf(played),
  });

  it('records no rating, though another clerk may', () => {
    const played = surveyed();
    expect(permit(played.state, { ...aim(played), by: clerkAlone }, played.rules)).toBeUndefined();
    expect(permit(played.state, { ...aim(played), by: clerkWho(posts.office) }, played.rules)).toMatchObject({
      code: 'forbidden',
    });
    expect(
      permit(played.state, { ...aim(played), by: clerkWho(posts.commerceOffice) }, played.rules),
    ).toBeUndefined();
  });

  it('is not told by a refusal what was answered before the survey closes', () => {
    const played = surveyed();
    const conclude = {
      at: played.state.lastEventAt,
      command: 'conclude' as const,
      by: clerkWho(posts.handler),
    };
    const before = permit(played.state, conclude, played.rules);
    played.do(posts.proposer, 'rate', { values: satisfied }, { target: ratingOf(played) });
    expect(permit(played.state, conclude, played.rules)).toEqual(before);
    expect(before).toMatchObject({ code: 'notNow' });
  });
});
