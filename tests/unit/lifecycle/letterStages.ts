/** Letters brought to the stage where a test begins. */

import type { Post } from '../../../workflows/lifecycle/actor.ts';
import type { AnyPayloads } from '../../../workflows/lifecycle/commands.ts';
import { posts, type Scenario, text } from '../scenario.ts';
import { assignmentOf, letterOf } from './stages.ts';

/** Signs for and accepts the assignment of a unit. */
export function atWork(played: Scenario, unit = 'unit-hr', office: Post = posts.office): Scenario {
  const target = assignmentOf(played, unit).id;
  return played
    .do(office, 'signFor', {}, { target })
    .do(office, 'accept', { division: text('办公室') }, { target });
}

/** The proposer of unit-hr's assignment was visited. */
export function contacted(played: Scenario, unit = 'unit-hr', office: Post = posts.office): Scenario {
  const said = { outcome: 'agreed', form: 'visit', said: text('委员同意答复意见。') } as const;
  return played.do(office, 'recordContact', said, { target: assignmentOf(played, unit).id });
}

/** A reply in which nothing is missing. */
export function replyDraft(
  played: Scenario,
  over: Partial<AnyPayloads['submitDraft']> = {},
): AnyPayloads['submitDraft'] {
  return {
    body: text('一、培训情况\n已开办外语培训班十二期。'),
    class: 'B',
    publicity: 'open',
    contact: { name: text('陈谷雨'), telephone: text('13800000001') },
    answers: played.state.demands.map((each) => ({ demand: each.id, text: text('已经办理。') })),
    ...over,
  };
}

/** An opinion on all points of the case. */
export function opinionDraft(
  played: Scenario,
  over: Partial<AnyPayloads['submitDraft']> = {},
): AnyPayloads['submitDraft'] {
  const { body, answers } = replyDraft(played);
  return { body, answers, ...over };
}

export function drafted(played: Scenario, over: Partial<AnyPayloads['submitDraft']> = {}): Scenario {
  return played.do(posts.office, 'submitDraft', replyDraft(played, over), {
    target: assignmentOf(played).id,
  });
}

/** Signed by the whole chain of unit-hr. */
export function signed(played: Scenario): Scenario {
  const target = letterOf(played).id;
  for (const post of [posts.office, posts.deputy, posts.head]) played.do(post, 'signOff', {}, { target });
  return played;
}

/** The opinion of unit-education is written, signed and sent to the lead. */
export function opinionGiven(played: Scenario, number = '市教函〔2026〕8号'): Scenario {
  const assignment = assignmentOf(played, 'unit-education');
  if (assignment.life === 'assigned') atWork(played, 'unit-education', posts.educationOffice);
  played.do(posts.educationOffice, 'submitDraft', opinionDraft(played), { target: assignment.id });
  const target = letterOf(played, 'unit-education').id;
  return played
    .do(posts.educationOffice, 'signOff', {}, { target })
    .do(posts.educationDeputy, 'signOff', {}, { target })
    .do(posts.educationOffice, 'issueOpinion', { number }, { target });
}
