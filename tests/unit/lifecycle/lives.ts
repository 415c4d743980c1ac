/** A case in each of its lives, and in which of them a post can send a command. */

import type { Post } from '../../../workflows/lifecycle/actor.ts';
import type { CommandName } from '../../../workflows/lifecycle/commands.ts';
import { available } from '../../../workflows/lifecycle/decide.ts';
import type { CaseLife } from '../../../workflows/lifecycle/state.ts';
import { posts, type Scenario, text } from '../scenario.ts';
import {
  deliver,
  dissatisfied,
  filed,
  handedOver,
  inReview,
  ratingOf,
  reply,
  satisfied,
  surveyed,
} from './stages.ts';

/** Built anew at each call, for a scenario changes as it is played. */
export const inLife: Record<CaseLife, () => Scenario> = {
  submitted: () => inReview({ coSigners: ['proposer-2'] }),
  inReview: () => inReview(),
  returnedForRevision: () => inReview().do(posts.clerk, 'returnForRevision', { reason: text('一事一案') }),
  filed: () => filed(),
  notFiled: () => inReview().do(posts.clerk, 'decline', { ground: 'empty', disposition: 'letter' }),
  withdrawn: () => inReview().do(posts.proposer, 'withdraw', { reason: text('问题已经解决') }),
  handedOver: () => handedOver(),
  replied: () => deliver(reply(handedOver())),
  feedbackOpen: () => surveyed(),
  rehandling: () => {
    const played = surveyed();
    return played
      .do(posts.proposer, 'rate', { values: dissatisfied }, { target: ratingOf(played) })
      .do(posts.clerk, 'rehandle', { reason: text('提案者不满意'), coHandlers: [] });
  },
  concluded: () => {
    const played = surveyed();
    return played
      .do(posts.proposer, 'rate', { values: satisfied }, { target: ratingOf(played) })
      .do(posts.clerk, 'conclude', {});
  },
};

/** The lives in which this post is offered the command as possible, in the order of a life. */
export function livesAllowing(post: Post, command: CommandName): CaseLife[] {
  return (Object.keys(inLife) as CaseLife[]).filter((life) => {
    const { state, rules } = inLife[life]();
    const rows = available(state, { person: 'person-1', posts: [post] }, { rules, at: state.lastEventAt });
    return rows.some((each) => each.command === command && each.possible);
  });
}
