/** Drafts and their signatures: submitted, sent back, signed box by box or on paper. */

import { describe, expect, it } from 'vitest';
import { chaoan } from '../../../db/policies/chaoan.ts';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { posts, refolded, text } from '../scenario.ts';
import { atWork, contacted, drafted, opinionDraft, replyDraft, signed } from './letterStages.ts';
import { assignmentOf, filed, handedOver, handedOverToTwo, letterOf } from './stages.ts';

const inHand = () => contacted(atWork(handedOver()));

describe('submitDraft', () => {
  it('makes the first edition of a reply and puts the assignment into sign-off', () => {
    const played = drafted(inHand(), { class: 'A', body: text('下一步，我局拟开办培训班。') });
    const { letter } = played.last('draftSubmitted');
    expect(letter).toMatchObject({
      id: `letter/${assignmentOf(played).id}`,
      kind: 'reply',
      round: 1,
      life: 'inSignOff',
      edition: 1,
      class: 'A',
      publicity: 'open',
      salutations: [],
      cc: ['unit-government-supervision', 'unit-committee'],
      ccFaults: [],
      contradictions: ['下一步', '拟'],
      chain: defaultPolicy.signOff.reply,
      signatures: [],
    });
    expect(JSON.stringify(letter)).not.toContain('13800000001');
    expect(assignmentOf(played).life).toBe('inSignOff');
    expect(refolded(played)).toEqual(played.state);
  });

  it('again makes a new edition, and earlier signatures are void', () => {
    const played = signed(drafted(inHand()));
    expect(letterOf(played)).toMatchObject({ life: 'signedOff', edition: 1 });
    drafted(played);
    expect(letterOf(played)).toMatchObject({ life: 'inSignOff', edition: 2, signatures: [] });
    expect(played.state.letters).toHaveLength(1);
  });

  it('follows the unit’s own chain where it has one', () => {
    const played = filed().do(posts.clerk, 'handOver', {
      mode: 'sole',
      units: [{ unit: 'unit-culture', role: 'sole' }],
    });
    atWork(played, 'unit-culture', posts.cultureOffice);
    const target = assignmentOf(played, 'unit-culture').id;
    played.do(posts.cultureOffice, 'submitDraft', replyDraft(played), { target });
    const letter = letterOf(played, 'unit-culture');
    expect(letter.chain).toEqual([{ role: 'leader', rank: 'head' }]);
    const back = { reason: text('数据须核实') };
    expect(played.refused(posts.cultureOffice, 'sendBack', back, { target: letter.id }).code).toBe(
      'forbidden',
    );
    played.do(posts.cultureHead, 'signOff', {}, { target: letter.id });
    expect(letterOf(played, 'unit-culture').life).toBe('signedOff');
  });

  it('with nobody to sign is signed off at once', () => {
    const played = drafted(
      contacted(atWork(handedOver({}, { ...defaultPolicy, signOff: { reply: [], opinion: [] } }))),
    );
    expect(letterOf(played)).toMatchObject({ life: 'signedOff', chain: [] });
    expect(played.refused(posts.head, 'signOff', {}, { target: letterOf(played).id }).code).toBe('notNow');
    expect(refolded(played)).toEqual(played.state);
  });

  it('finds a wrong honorific and a missing name, without refusing', () => {
    const wrong = drafted(inHand(), {
      salutations: [{ proposer: 'proposer-1', text: text('尊敬的林小满代表:') }],
    });
    expect(letterOf(wrong).salutations[0]?.fault).toBe('wrongHonorific');
    const unnamed = drafted(inHand(), { salutations: [{ proposer: 'proposer-1', text: text('委员：') }] });
    expect(letterOf(unnamed).salutations[0]?.fault).toBe('nameMissing');
    const right = drafted(inHand(), {
      salutations: [{ proposer: 'proposer-1', text: text('尊敬的林小满委员：') }],
    });
    expect(letterOf(right).salutations[0]).not.toHaveProperty('fault');
  });

  it('keeps what is wrong with copies given by hand', () => {
    const played = drafted(inHand(), { cc: ['unit-committee', 'unit-committee'] });
    expect(letterOf(played).ccFaults).toEqual(['incomplete', 'double']);
  });

  it('of a co-handler is an opinion without class, publicity or salutation', () => {
    const played = atWork(handedOverToTwo(), 'unit-education', posts.educationOffice);
    const target = assignmentOf(played, 'unit-education').id;
    const bad = opinionDraft(played, {
      class: 'A',
      publicity: 'open',
      salutations: [{ proposer: 'proposer-1', text: text('林小满委员：') }],
    });
    const refused = played.refused(posts.educationOffice, 'submitDraft', bad, { target });
    expect(refused.missing?.map((each) => each.code)).toEqual(['class', 'publicity', 'salutations']);
    played.do(posts.educationOffice, 'submitDraft', opinionDraft(played), { target });
    expect(letterOf(played, 'unit-education')).toMatchObject({
      kind: 'opinion',
      cc: [],
      chain: defaultPolicy.signOff.opinion,
    });
  });

  it.each([
    ['an empty body', { body: text('  ') }, 'body'],
    ['a body beyond the limit', { body: text('字'.repeat(50_001)) }, 'body'],
    ['an unknown class', { class: 'E' }, 'class'],
    ['an answer to nothing', { answers: [{ demand: 'demand-x', text: text('已办') }] }, 'answers'],
    ['an unknown unit', { cc: ['unit-nowhere'] }, 'cc'],
    [
      'a salutation to a stranger',
      { salutations: [{ proposer: 'proposer-2', text: text('周立春委员：') }] },
      'salutations',
    ],
    [
      'two salutations to one proposer',
      {
        salutations: [
          { proposer: 'proposer-1', text: text('林小满委员：') },
          { proposer: 'proposer-1', text: text('林小满委员：') },
        ],
      },
      'salutations',
    ],
    ['an empty telephone', { contact: { name: text('陈谷雨'), telephone: text('') } }, 'contact'],
  ])('with %s is invalid', (_what, over, code) => {
    const played = inHand();
    const target = assignmentOf(played).id;
    const refused = played.refused(posts.office, 'submitDraft', replyDraft(played, over), { target });
    expect(refused.code).toBe('invalid');
    expect(refused.missing?.map((each) => each.code)).toEqual([code]);
  });

  it('answers each demand once', () => {
    const played = inHand();
    const [answer] = replyDraft(played).answers;
    const answers = answer ? [answer, answer] : [];
    const target = assignmentOf(played).id;
    const refused = played.refused(posts.office, 'submitDraft', replyDraft(played, { answers }), { target });
    expect(refused.missing).toEqual([
      { code: 'answers', text: '同一条建议答复了不止一次。', target: answer?.demand },
    ]);
  });

  it('waits for acceptance, and is over with issue', () => {
    const early = handedOver();
    const target = assignmentOf(early).id;
    expect(early.refused(posts.office, 'submitDraft', replyDraft(early), { target }).code).toBe('notNow');
    early.do(posts.office, 'signFor', {}, { target });
    expect(early.refused(posts.office, 'submitDraft', replyDraft(early), { target }).code).toBe('notNow');
    const late = signed(drafted(inHand()));
    late.do(posts.office, 'issueReply', {}, { target: letterOf(late).id });
    const again = late.refused(posts.office, 'submitDraft', replyDraft(late), {
      target: assignmentOf(late).id,
    });
    expect(again.code).toBe('notNow');
  });
});

describe('signOff', () => {
  it('goes through the chain in its order, each box by its own post', () => {
    const played = drafted(inHand());
    const target = letterOf(played).id;
    expect(played.refused(posts.deputy, 'signOff', {}, { target })).toMatchObject({
      code: 'forbidden',
      reason: '现在应由办公室（核稿）签署。',
    });
    played.do(posts.office, 'signOff', {}, { target });
    expect(played.refused(posts.head, 'signOff', {}, { target }).reason).toBe('现在应由分管领导签署。');
    played.do(posts.deputy, 'signOff', {}, { target });
    expect(letterOf(played).life).toBe('inSignOff');
    played.do(posts.head, 'signOff', {}, { target });
    expect(letterOf(played)).toMatchObject({ life: 'signedOff' });
    expect(letterOf(played).signatures.map(({ step }) => step)).toEqual([0, 1, 2]);
    expect(played.last('signedOff').signatures[0]?.by).toMatchObject({ post: posts.head.id });
    expect(played.refused(posts.head, 'signOff', {}, { target }).code).toBe('notNow');
    expect(refolded(played)).toEqual(played.state);
  });
});

describe('recordSignOff', () => {
  const paper = (over = {}) => ({ signer: text('李惊蛰'), signedOn: '2026-03-02', scan: 'file-1', ...over });

  it('fills all boxes still open with the sheet', () => {
    const played = drafted(contacted(atWork(handedOver({}, chaoan))));
    const target = letterOf(played).id;
    played.do(posts.office, 'signOff', {}, { target }).do(posts.office, 'recordSignOff', paper(), { target });
    const { signatures } = played.last('signedOff');
    expect(signatures).toMatchObject([{ step: 1, paper: { signedOn: '2026-03-02', scan: 'file-1' } }]);
    expect(letterOf(played).life).toBe('signedOff');
    expect(played.refused(posts.office, 'recordSignOff', paper(), { target }).code).toBe('notNow');
    expect(refolded(played)).toEqual(played.state);
  });

  it.each([
    ['a day that does not exist', { signedOn: '2026-02-30' }, 'signedOn'],
    ['a day to come', { signedOn: '2026-03-03' }, 'signedOn'],
    ['a day before the handover', { signedOn: '2026-03-01' }, 'signedOn'],
    ['a sheet that is not there', { scan: 'nothing' }, 'scan'],
    ['no signer', { signer: text('') }, 'signer'],
  ])('refuses %s', (_what, over, code) => {
    const played = drafted(inHand());
    const refused = played.refused(posts.office, 'recordSignOff', paper(over), {
      target: letterOf(played).id,
    });
    expect(refused.code).toBe('invalid');
    expect(refused.missing?.[0]?.code).toBe(code);
  });
});

describe('sendBack', () => {
  const reason = () => ({ reason: text('数据须核实') });

  it('by the signer whose turn it is, or by a later one, returns the draft for a new edition', () => {
    for (const post of [posts.office, posts.deputy, posts.head]) {
      const played = drafted(inHand());
      played.do(post, 'sendBack', reason(), { target: letterOf(played).id });
      expect(letterOf(played)).toMatchObject({ life: 'sentBack', sentBack: { by: { post: post.id } } });
      expect(assignmentOf(played).life).toBe('handling');
      expect(drafted(played).state.letters[0]).toMatchObject({ life: 'inSignOff', edition: 2 });
      expect(refolded(played)).toEqual(played.state);
    }
  });

  it('is not for one who has signed already', () => {
    const played = drafted(inHand());
    const target = letterOf(played).id;
    played.do(posts.office, 'signOff', {}, { target });
    expect(played.refused(posts.office, 'sendBack', reason(), { target }).code).toBe('forbidden');
    played.do(posts.head, 'sendBack', reason(), { target });
    expect(played.last('draftSentBack').step).toBe(2);
  });

  it('after sign-off is for the office alone, and over with issue', () => {
    const played = signed(drafted(inHand()));
    const target = letterOf(played).id;
    expect(played.refused(posts.head, 'sendBack', reason(), { target }).code).toBe('forbidden');
    played.do(posts.office, 'sendBack', reason(), { target });
    expect(played.refused(posts.office, 'sendBack', reason(), { target }).code).toBe('notNow');
    signed(drafted(played)).do(posts.office, 'issueReply', {}, { target });
    expect(played.refused(posts.office, 'sendBack', reason(), { target }).code).toBe('notNow');
  });

  it('says why', () => {
    const played = drafted(inHand());
    const refused = played.refused(
      posts.office,
      'sendBack',
      { reason: text(' ') },
      {
        target: letterOf(played).id,
      },
    );
    expect(refused).toMatchObject({ code: 'invalid', reason: '退回理由不能为空。' });
  });

  it('does not stop the clock', () => {
    const played = drafted(inHand());
    played.do(posts.head, 'sendBack', reason(), { target: letterOf(played).id });
    expect(played.state.clocks.find((each) => each.kind === 'reply')?.stopped).toBeUndefined();
  });
});
