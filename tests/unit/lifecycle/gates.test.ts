/** The gates before issue: all at once, each with a sentence that says what is missing. */

import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import type { Post } from '../../../workflows/lifecycle/actor.ts';
import { available } from '../../../workflows/lifecycle/decide.ts';
import { gatesOf } from '../../../workflows/lifecycle/letters/gates.ts';
import { posts, type Scenario, scenario, text } from '../scenario.ts';
import {
  atWork,
  contacted,
  drafted,
  opinionDraft,
  opinionGiven,
  replyDraft,
  signed,
} from './letterStages.ts';
import { assignmentOf, filed, handedOver, handedOverToTwo, letterOf, upperLevelItem } from './stages.ts';

const inHand = () => contacted(atWork(handedOver()));

/** The refusal of issuing the reply of unit-hr. */
function refusedIssue(played: Scenario, by: Post = posts.office) {
  return played.refused(by, 'issueReply', {}, { target: letterOf(played).id });
}

const codesOf = (played: Scenario) => refusedIssue(played).missing?.map((each) => each.code);
const sentencesOf = (played: Scenario) => refusedIssue(played).missing?.map((each) => each.text);

describe('a reply', () => {
  it('goes through when nothing is missing', () => {
    const played = signed(drafted(inHand()));
    expect(gatesOf(played.state, letterOf(played), played.rules)).toEqual([]);
    played.do(posts.office, 'issueReply', {}, { target: letterOf(played).id });
    expect(letterOf(played).life).toBe('issued');
  });

  it('that is bare hears of everything at once, in the order of a letter', () => {
    const played = atWork(handedOver());
    const bare = { body: text('现答复如下。'), answers: [], cc: ['unit-commerce'] };
    played.do(posts.office, 'submitDraft', bare, { target: assignmentOf(played).id });
    const refused = refusedIssue(played);
    expect(refused.code).toBe('gate');
    expect(refused.missing?.map((each) => each.code)).toEqual([
      'class',
      'publicity',
      'demands',
      'demands',
      'contactRecorded',
      'signOff',
      'contactPerson',
      'cc',
    ]);
    expect(played.state.letters[0]?.life).toBe('inSignOff');
  });

  it('addressed to a 代表 and unsigned is stopped for both, as in Chao’an', () => {
    const played = drafted(inHand(), {
      salutations: [{ proposer: 'proposer-1', text: text('尊敬的林小满代表:') }],
    });
    expect(refusedIssue(played).missing).toEqual([
      {
        code: 'salutation',
        text: '对林小满的称谓有误：政协委员应称“委员”，不应称“代表”。',
        target: 'proposer-1',
      },
      {
        code: 'signOff',
        text: '文稿尚未签发：待办公室（核稿）、分管领导、主要领导签署（自2026年3月2日起）。',
        target: letterOf(played).id,
      },
    ]);
  });

  it('with an empty publicity mark is stopped, as in Qingyuan; unless open it needs a reason', () => {
    const { publicity: _publicity, ...unmarked } = replyDraft(inHand());
    const played = inHand();
    const answers = replyDraft(played).answers;
    played.do(posts.office, 'submitDraft', { ...unmarked, answers }, { target: assignmentOf(played).id });
    expect(codesOf(signed(played))).toEqual(['publicity']);
    expect(codesOf(signed(drafted(inHand(), { publicity: 'onRequest' })))).toEqual(['publicityReason']);
    const reasoned = signed(
      drafted(inHand(), { publicity: 'notOpen', publicityReason: text('涉及商业秘密') }),
    );
    expect(gatesOf(reasoned.state, letterOf(reasoned), reasoned.rules)).toEqual([]);
  });

  it('names the demand that it leaves unanswered', () => {
    const played = inHand();
    const answers = replyDraft(played).answers.slice(0, 1);
    expect(sentencesOf(signed(drafted(played, { answers })))).toEqual(['第2条建议尚未答复。']);
  });

  it('says who has still to sign, and since when', () => {
    const played = drafted(inHand());
    const target = letterOf(played).id;
    played.do(posts.office, 'signOff', {}, { target }).at('2026-03-04T02:00:00.000Z');
    played.do(posts.deputy, 'signOff', {}, { target });
    expect(sentencesOf(played)).toEqual(['文稿尚未签发：待主要领导签署（自2026年3月4日起）。']);
    played.do(posts.head, 'sendBack', { reason: text('数据须核实') }, { target });
    expect(sentencesOf(played)).toEqual(['文稿已于2026年3月4日退回，须修改后重新送签。']);
  });

  it('needs a contact with the proposer, or why there was none', () => {
    const played = signed(drafted(atWork(handedOver())));
    expect(codesOf(played)).toEqual(['contactRecorded']);
    played.do(
      posts.office,
      'recordContact',
      { outcome: 'declined', form: 'telephone', said: text('委员表示不需要面谈。'), attempts: 1 },
      { target: assignmentOf(played).id },
    );
    expect(gatesOf(played.state, letterOf(played), played.rules)).toEqual([]);
  });

  it('needs its copies complete, in order and without doubles', () => {
    const cc = (given: string[]) => sentencesOf(signed(drafted(inHand(), { cc: given })));
    expect(cc(['unit-committee'])).toEqual(['抄送单位不全：市政府督查室。']);
    expect(cc(['unit-committee', 'unit-government-supervision'])).toEqual([
      '抄送单位的顺序不符合规定：市政府督查室。',
    ]);
    expect(cc(['unit-government-supervision', 'unit-committee', 'unit-committee'])).toEqual([
      '抄送单位重复：市政协提案委员会。',
    ]);
  });

  it('needs the supervisor’s review where the policy asks for it', () => {
    const played = signed(
      drafted(contacted(atWork(handedOver({}, { ...defaultPolicy, reviewReplies: true })))),
    );
    expect(sentencesOf(played)).toEqual(['答复尚未经督查室审核。']);
    played.do(posts.supervisor, 'reviewReply', { passed: true }, { target: letterOf(played).id });
    expect(gatesOf(played.state, letterOf(played), played.rules)).toEqual([]);
  });

  it('shows its gates before anybody presses the button', () => {
    const played = drafted(inHand());
    const viewer = { person: 'person-1', posts: [posts.office] };
    const rows = available(played.state, viewer, { rules: played.rules, at: played.state.lastEventAt });
    const row = rows.find((each) => each.command === 'issueReply');
    expect(row).toMatchObject({ possible: false, code: 'gate' });
    expect(row?.missing?.map((each) => each.code)).toEqual(['signOff']);
  });
});

describe('the opinions that a lead waits for', () => {
  const waiting = () => signed(drafted(contacted(atWork(handedOverToTwo()))));

  it('are named with the day of handover and the date due, and are then no longer missing', () => {
    const played = waiting();
    expect(refusedIssue(played).missing).toEqual([
      {
        code: 'opinions',
        text: '市教育局的会办意见尚未送达（2026年3月2日交办，期限为2026年4月2日）。',
        target: assignmentOf(played, 'unit-education').id,
      },
    ]);
    opinionGiven(played);
    expect(gatesOf(played.state, letterOf(played), played.rules)).toEqual([]);
  });

  it('are said to be overdue, and may be waived by the supervisor', () => {
    const played = waiting().wait('2026-04-03T01:00:00.000Z');
    expect(sentencesOf(played)?.[0]).toContain('，已逾期）');
    const coHandler = assignmentOf(played, 'unit-education').id;
    const target = assignmentOf(played).id;
    played.do(posts.office, 'requestWaiver', { coHandler, reason: text('多次催促未果') }, { target });
    expect(codesOf(played)).toEqual(['opinions']);
    played.do(
      posts.supervisor,
      'decideWaiver',
      { granted: true },
      { target: played.state.waivers[0]?.id ?? '' },
    );
    expect(gatesOf(played.state, letterOf(played), played.rules)).toEqual([]);
  });

  it('no longer count when the co-handler was removed', () => {
    const played = waiting();
    played.do(
      posts.supervisor,
      'removeUnit',
      { reason: text('与该单位职能无关') },
      {
        target: assignmentOf(played, 'unit-education').id,
      },
    );
    expect(gatesOf(played.state, letterOf(played), played.rules)).toEqual([]);
  });

  it('name no unit to whom only asks what could be done', () => {
    const played = waiting();
    const [missing] = gatesOf(played.state, letterOf(played), played.rules);
    expect(missing?.text).toContain('会办单位的会办意见尚未送达');
  });
});

describe('a reply of several units', () => {
  it('answers its own demands and those given to nobody', () => {
    const played = filed({ demands: [text('甲'), text('乙')] });
    const [first, second] = played.state.demands.map((each) => each.id);
    played.do(posts.clerk, 'handOver', {
      mode: 'split',
      units: [
        { unit: 'unit-hr', role: 'split', demands: first ? [first] : [] },
        { unit: 'unit-education', role: 'split', demands: second ? [second] : [] },
      ],
    });
    const demands = played.state.demands.map(({ id }, index) => ({
      id,
      text: text(index === 0 ? '甲' : '乙'),
      units: [index === 0 ? 'unit-hr' : 'unit-education'],
    }));
    played.do(posts.clerk, 'setDemands', { demands: [...demands, { text: text('丙'), units: [] }] });
    const added = played.state.demands[2]?.id;
    const refused = refusedIssue(signed(drafted(contacted(atWork(played)), { answers: [] })));
    expect(refused.missing?.map((each) => [each.code, each.target])).toEqual([
      ['demands', first],
      ['demands', added],
    ]);
  });
});

describe('an upper-level item without proposers', () => {
  const received = () => {
    const played = scenario().do(posts.clerk, 'receive', upperLevelItem());
    return atWork(
      played.do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] }),
    );
  };

  it('needs neither class, publicity, salutation nor contact', () => {
    const played = received();
    const { class: _class, publicity: _publicity, ...draft } = replyDraft(played);
    played.do(posts.office, 'submitDraft', draft, { target: assignmentOf(played).id });
    expect(codesOf(played)).toEqual(['signOff']);
  });

  it('with a proposer of ours needs them all', () => {
    const played = scenario().do(posts.clerk, 'receive', upperLevelItem({ proposer: 'proposer-1' }));
    atWork(played.do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] }));
    const { class: _class, publicity: _publicity, ...draft } = replyDraft(played);
    played.do(posts.office, 'submitDraft', draft, { target: assignmentOf(played).id });
    expect(codesOf(played)).toEqual(['class', 'publicity', 'contactRecorded', 'signOff']);
  });
});

describe('an opinion', () => {
  const coHandling = () => {
    const played = filed().do(posts.clerk, 'handOver', {
      mode: 'lead',
      units: [
        { unit: 'unit-hr', role: 'lead' },
        { unit: 'unit-education', role: 'coHandler' },
      ],
    });
    return atWork(played, 'unit-education', posts.educationOffice);
  };
  const missing = (played: Scenario) =>
    played
      .refused(posts.educationOffice, 'issueOpinion', {}, { target: letterOf(played, 'unit-education').id })
      .missing?.map((each) => each.code);

  it('needs its signatures, and nothing of what only a reply has', () => {
    const played = coHandling();
    const target = assignmentOf(played, 'unit-education').id;
    played.do(posts.educationOffice, 'submitDraft', opinionDraft(played), { target });
    expect(missing(played)).toEqual(['signOff']);
  });

  it('ticks at least one point of its scope, where it was given any', () => {
    const played = filed();
    const [point] = played.state.demands.map((each) => each.id);
    played.do(posts.clerk, 'handOver', {
      mode: 'lead',
      units: [
        { unit: 'unit-hr', role: 'lead' },
        { unit: 'unit-education', role: 'coHandler', demands: point ? [point] : [] },
      ],
    });
    atWork(played, 'unit-education', posts.educationOffice);
    const target = assignmentOf(played, 'unit-education').id;
    played.do(posts.educationOffice, 'submitDraft', opinionDraft(played, { answers: [] }), { target });
    expect(missing(played)).toEqual(['demands', 'signOff']);
    played.do(posts.educationOffice, 'submitDraft', opinionDraft(played), { target });
    expect(missing(played)).toEqual(['signOff']);
  });
});
