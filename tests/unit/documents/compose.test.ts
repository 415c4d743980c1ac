/** Models of letters made from the state of a case and the words it points to. */

import { describe, expect, it } from 'vitest';
import { chaoan } from '../../../db/policies/chaoan.ts';
import { guangxi } from '../../../db/policies/guangxi.ts';
import { qingyuan } from '../../../db/policies/qingyuan.ts';
import { composeLetters, type Words } from '../../../documents/compose.ts';
import { letterText } from '../../../documents/letterText.ts';
import type { Letter } from '../../../workflows/lifecycle/letterState.ts';
import { type Text, textsIn } from '../../../workflows/lifecycle/text.ts';
import {
  atWork,
  contacted,
  opinionDraft,
  opinionGiven,
  replyDraft,
  signed,
} from '../lifecycle/letterStages.ts';
import { assignmentOf, inReview, letterOf, proposal, upperLevelItem } from '../lifecycle/stages.ts';
import { posts, type Scenario, scenario, text, units } from '../scenario.ts';

const names: Record<string, { kind: 'person' | 'organisation'; name: string }> = {
  'proposer-1': { kind: 'person', name: '林小满' },
  'proposer-2': { kind: 'person', name: '周立春' },
  'proposer-party': { kind: 'organisation', name: '民盟市委会' },
};

/** Knows the words of these payloads and throws at anything else. */
function words(payloads: object[], session: Words['session']): Words {
  const texts = new Map(payloads.flatMap(textsIn).map((each: Text) => [each.id, each.body]));
  const known = <T>(found: T | undefined, id: string): T => {
    if (found === undefined) throw new Error(`Nothing is known of ${id}`);
    return found;
  };
  return {
    session,
    unit: (id) => known(units[id]?.name, id),
    proposer: (id) => known(names[id], id),
    text: ({ id }) => known(texts.get(id), id),
  };
}

function print(played: Scenario, letter: Letter, known: Words): Record<string, string> {
  const { state, rules } = played;
  const made = composeLetters({ state, letter, policy: rules.policy, words: known });
  return Object.fromEntries(made.map(({ recipient, model }) => [recipient, letterText(model)]));
}

describe('the reply of Chao’an', () => {
  it('goes to each proposer by his own name, with everything it needs', () => {
    const handedIn = proposal({ coSigners: ['proposer-2'] });
    const played = scenario(chaoan)
      .do(posts.proposer, 'submit', handedIn)
      .do(posts.coSigner, 'coSign', {})
      .do(posts.clerk, 'file', {}, { numbers: { case: '25' } })
      .do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });
    contacted(atWork(played));
    const draft = replyDraft(played, {
      salutations: [{ proposer: 'proposer-1', text: text('尊敬的林小满委员:') }],
    });
    played.do(posts.office, 'submitDraft', draft, { target: assignmentOf(played).id });
    const target = letterOf(played).id;
    played.do(posts.office, 'signOff', {}, { target }).do(posts.head, 'signOff', {}, { target });
    played.do(posts.office, 'issueReply', {}, { target });

    const known = words([handedIn, draft], { committee: '区政协', term: 11, session: 4 });
    const letters = print(played, letterOf(played), known);
    expect(Object.keys(letters)).toEqual(['proposer/proposer-1', 'proposer/proposer-2']);
    expect(letters['proposer/proposer-1']).toContain('\n尊敬的林小满委员：\n');
    expect(letters['proposer/proposer-2']).toContain('\n周立春委员：\n');
    expect(letters['proposer/proposer-1']).toContain('关于区政协十一届四次会议第25号提案的答复');
    expect(letters['proposer/proposer-1']).toContain(
      '您提出的《关于加强外贸人才培养的提案》（第25号）收悉。',
    );
    expect(letters['proposer/proposer-1']).toContain('　　关于“建立外贸人才库”：已经办理。');
    expect(letters['proposer/proposer-1']).toContain('（联系人及电话：陈谷雨 13800000001）');
    expect(letters['proposer/proposer-1']?.endsWith('抄送：市政府督查室，市政协提案委员会。\n')).toBe(true);
  });
});

describe('the reply of Qingyuan', () => {
  it('names the co-handlers that gave an opinion, and copies them', () => {
    const handedIn = proposal();
    const played = inReview(handedIn, qingyuan)
      .do(posts.clerk, 'file', {}, { numbers: { case: '20260218' } })
      .do(posts.clerk, 'handOver', {
        mode: 'lead',
        units: [
          { unit: 'unit-hr', role: 'lead' },
          { unit: 'unit-education', role: 'coHandler' },
        ],
      });
    opinionGiven(contacted(atWork(played)));
    const draft = replyDraft(played, { class: 'A' });
    played.do(posts.office, 'submitDraft', draft, { target: assignmentOf(played).id });
    const target = letterOf(signed(played)).id;
    played.do(posts.office, 'issueReply', { number: '清人社函〔2026〕192号' }, { target });
    const known = words([handedIn, draft], { committee: '市政协', term: 7, session: 3 });
    const letter = print(played, letterOf(played), known)['proposer/proposer-1'];
    expect(letter?.startsWith('〔A〕\n〔主动公开〕\n清人社函〔2026〕192号\n')).toBe(true);
    expect(letter).toContain('关于市政协七届三次会议第20260218号提案的答复');
    expect(letter).toContain('经与市教育局共同研究，现答复如下：');
    expect(letter?.endsWith('抄送：市政协提案委员会，市政府督查室，市教育局。\n')).toBe(true);
  });
});

describe('the opinion of Guangxi', () => {
  const item = upperLevelItem({ proposer: 'proposer-1' });

  it('goes to the lead with the points that it ticked', () => {
    const played = scenario(guangxi).do(posts.clerk, 'receive', item);
    played.do(posts.clerk, 'handOver', {
      mode: 'lead',
      units: [
        { unit: 'unit-organisation', role: 'lead' },
        { unit: 'unit-education', role: 'coHandler' },
      ],
    });
    atWork(played, 'unit-education', posts.educationOffice);
    const draft = opinionDraft(played);
    played.do(posts.educationOffice, 'submitDraft', draft, {
      target: assignmentOf(played, 'unit-education').id,
    });
    const target = letterOf(played, 'unit-education').id;
    played
      .do(posts.educationOffice, 'signOff', {}, { target })
      .do(posts.educationDeputy, 'signOff', {}, { target })
      .do(posts.educationOffice, 'issueOpinion', { number: '桂人社复字〔2026〕121号' }, { target });
    const known = words([item, draft], { committee: '区政协', term: 13, session: 4 });
    const letters = print(played, letterOf(played, 'unit-education'), known);
    expect(Object.keys(letters)).toEqual(['unit/unit-organisation']);
    const letter = letters['unit/unit-organisation'];
    expect(letter).toContain('关于政协十四届全国委员会第一次会议第00705号提案会办意见的函\n\n市委组织部：\n');
    expect(letter).toContain('现就林小满提出的');
    expect(letter).toContain('一是扩大外贸人才培训规模；二是建立外贸人才库。');
    expect(letter).not.toContain('抄送');
  });

  it('goes to the lead outside our system by its name', () => {
    const outside = upperLevelItem({ origin: { ...item.origin, outsideLead: '自治区党委组织部' } });
    const played = scenario().do(posts.clerk, 'receive', outside);
    played.do(posts.clerk, 'handOver', {
      mode: 'lead',
      units: [{ unit: 'unit-education', role: 'coHandler' }],
    });
    atWork(played, 'unit-education', posts.educationOffice);
    const draft = opinionDraft(played);
    played.do(posts.educationOffice, 'submitDraft', draft, {
      target: assignmentOf(played, 'unit-education').id,
    });
    const target = letterOf(played, 'unit-education').id;
    played
      .do(posts.educationOffice, 'signOff', {}, { target })
      .do(posts.educationDeputy, 'signOff', {}, { target })
      .do(posts.educationOffice, 'issueOpinion', {}, { target });
    const known = words([outside, draft], { committee: '市政协', term: 7, session: 3 });
    const letter = print(played, letterOf(played, 'unit-education'), known).outside;
    expect(letter).toContain('\n自治区党委组织部：\n');
    expect(letter).toContain('　　现就《关于加强外贸人才培养的提案》，提出如下会办意见：');
  });
});

it('a letter with a hole is not made', () => {
  const played = contacted(
    atWork(
      inReview(proposal())
        .do(posts.clerk, 'file', {})
        .do(posts.clerk, 'handOver', {
          mode: 'sole',
          units: [{ unit: 'unit-hr', role: 'sole' }],
        }),
    ),
  );
  played.do(posts.office, 'submitDraft', replyDraft(played), { target: assignmentOf(played).id });
  const target = letterOf(signed(played)).id;
  played.do(posts.office, 'issueReply', {}, { target });
  const empty = words([], { committee: '市政协', term: 7, session: 3 });
  expect(() => print(played, letterOf(played), empty)).toThrow('Nothing is known of');
});
