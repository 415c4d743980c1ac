/** Issuing replies and opinions: number, day, recipients, copies, clocks. */

import { describe, expect, it } from 'vitest';
import { chaoan } from '../../../db/policies/chaoan.ts';
import { qingyuan } from '../../../db/policies/qingyuan.ts';
import type { AnyPayloads } from '../../../workflows/lifecycle/commands.ts';
import { posts, refolded, type Scenario, scenario, text } from '../scenario.ts';
import {
  atWork,
  contacted,
  drafted,
  opinionDraft,
  opinionGiven,
  replyDraft,
  signed,
} from './letterStages.ts';
import {
  assignmentOf,
  filed,
  handedOver,
  handedOverToTwo,
  inReview,
  letterOf,
  upperLevelItem,
} from './stages.ts';

const ready = (over: Parameters<typeof drafted>[1] = {}) =>
  signed(drafted(contacted(atWork(handedOver())), over));

function issue(played: Scenario, payload: AnyPayloads['issueReply'] = {}): Scenario {
  return played.do(posts.office, 'issueReply', payload, { target: letterOf(played).id });
}

const clockOf = (played: Scenario, kind: string) => played.state.clocks.find((each) => each.kind === kind);

describe('issueReply', () => {
  it('freezes number, day, copies and recipients, and stops the clock', () => {
    const played = issue(ready(), { number: '清人社函〔2026〕192号' });
    expect(played.kinds().slice(-2)).toEqual(['replyIssued', 'clockStopped']);
    expect(played.last('replyIssued')).toEqual({
      kind: 'replyIssued',
      letter: letterOf(played).id,
      number: '清人社函〔2026〕192号',
      issuedOn: '2026-03-02',
      cc: ['unit-government-supervision', 'unit-committee'],
      recipients: [
        { id: 'proposer/proposer-1', purpose: 'reply' },
        { id: 'unit/unit-government-supervision', purpose: 'copy' },
        { id: 'unit/unit-committee', purpose: 'copy' },
      ],
      warnings: [],
    });
    expect(clockOf(played, 'reply')?.stopped).toMatchObject({ on: '2026-03-02', how: 'met' });
    expect(played.state.life).toBe('replied');
    expect(assignmentOf(played)).toMatchObject({ life: 'issued', issuedOn: '2026-03-02' });
    expect(refolded(played)).toEqual(played.state);
  });

  it('goes to the first proposer and to everyone who signed, not to who declined', () => {
    const played = inReview({ coSigners: ['proposer-2', 'proposer-3'] })
      .do(posts.coSigner, 'coSign', {})
      .do(posts.otherProposer, 'declineCoSign', {})
      .do(posts.clerk, 'file', {})
      .do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });
    issue(signed(drafted(contacted(atWork(played)))));
    const replies = letterOf(played).recipients.filter((each) => each.purpose === 'reply');
    expect(replies.map((each) => each.id)).toEqual(['proposer/proposer-1', 'proposer/proposer-2']);
  });

  it('warns of words that speak against the class, and goes out', () => {
    const played = issue(ready({ class: 'A', body: text('市教育局今年拟赴澳门开展交流。') }));
    expect(played.last('replyIssued').warnings).toEqual(['拟']);
  });

  it('goes out without a number where the policy lets it, and not where it does not', () => {
    expect(issue(ready()).last('replyIssued')).not.toHaveProperty('number');
    const strict = signed(drafted(contacted(atWork(handedOver({}, qingyuan)))));
    const target = letterOf(strict).id;
    expect(strict.refused(posts.office, 'issueReply', {}, { target })).toMatchObject({
      code: 'invalid',
      missing: [{ code: 'number', text: '须填写发文字号，如“清人社函〔2018〕192号”。' }],
    });
  });

  it.each(['清人社函[2026]192号', '清人社函〔2026〕第192号', '清人社函〔2026〕0192号', '192'])(
    'refuses the number %s',
    (number) => {
      const played = ready();
      const refused = played.refused(posts.office, 'issueReply', { number }, { target: letterOf(played).id });
      expect(refused).toMatchObject({ code: 'invalid', missing: [{ code: 'number' }] });
    },
  );

  it('cancels the first contact still awaited', () => {
    const played = handedOver();
    const { id } = assignmentOf(played);
    issue(signed(drafted(contacted(atWork(played)))));
    expect(clockOf(played, 'firstContact')).toMatchObject({ of: id, stopped: { how: 'met' } });
    const unreachable = atWork(handedOver());
    unreachable.do(
      posts.office,
      'recordContact',
      { outcome: 'unreachable', form: 'telephone', said: text('无人接听'), attempts: 1 },
      { target: assignmentOf(unreachable).id },
    );
    issue(signed(drafted(unreachable)));
    expect(clockOf(unreachable, 'firstContact')?.stopped).toMatchObject({ how: 'cancelled' });
  });

  it('is done once', () => {
    const played = issue(ready());
    const refused = played.refused(posts.office, 'issueReply', {}, { target: letterOf(played).id });
    expect(refused).toMatchObject({ code: 'notNow', reason: '该文稿已经发出。' });
  });

  it('of an upper-level item without proposers goes to the outside', () => {
    const played = scenario().do(posts.clerk, 'receive', upperLevelItem());
    played.do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });
    issue(signed(drafted(atWork(played))));
    expect(letterOf(played).recipients[0]).toEqual({ id: 'outside', purpose: 'reply' });
    expect(played.state.life).toBe('replied');
  });

  it('of one of two units leaves the case handed over until the other has replied', () => {
    const played = filed();
    const [first, second] = played.state.demands.map((each) => each.id);
    played.do(posts.clerk, 'handOver', {
      mode: 'split',
      units: [
        { unit: 'unit-hr', role: 'split', demands: first ? [first] : [] },
        { unit: 'unit-culture', role: 'split', demands: second ? [second] : [] },
      ],
    });
    issue(signed(drafted(contacted(atWork(played)))));
    expect(played.state.life).toBe('handedOver');
    contacted(atWork(played, 'unit-culture', posts.cultureOffice), 'unit-culture', posts.cultureOffice);
    const draft = replyDraft(played);
    played.do(posts.cultureOffice, 'submitDraft', draft, { target: assignmentOf(played, 'unit-culture').id });
    const target = letterOf(played, 'unit-culture').id;
    played
      .do(posts.cultureHead, 'signOff', {}, { target })
      .do(posts.cultureOffice, 'issueReply', {}, { target });
    expect(played.state.life).toBe('replied');
  });
});

describe('a reply on paper', () => {
  /** A unit that signs on paper, its draft recorded. */
  const onPaper = () => {
    const played = filed({}, chaoan).do(posts.clerk, 'handOver', {
      mode: 'sole',
      units: [{ unit: 'unit-paper', role: 'sole' }],
    });
    contacted(atWork(played, 'unit-paper', posts.paperOffice), 'unit-paper', posts.paperOffice);
    return played;
  };
  const signedOn = (played: Scenario, day: string) => {
    const target = assignmentOf(played, 'unit-paper').id;
    played.do(posts.paperOffice, 'submitDraft', replyDraft(played), { target });
    const letter = letterOf(played, 'unit-paper').id;
    const sheet = { signer: text('李惊蛰'), signedOn: day, scan: 'file-sheet' };
    played.do(posts.paperOffice, 'recordSignOff', sheet, { target: letter });
    return letter;
  };

  it('of the due date, recorded the next working day, takes the missed mark back', () => {
    const played = onPaper();
    const due = clockOf(played, 'reply');
    expect(due?.dueOn).toBe('2026-06-02');
    played.wait('2026-06-03T01:00:00.000Z');
    expect(clockOf(played, 'reply')?.missed).toBeDefined();
    const target = signedOn(played, '2026-06-02');
    played.do(posts.paperOffice, 'issueReply', { scan: 'file-reply' }, { target, occurredOn: '2026-06-02' });
    expect(played.kinds().slice(-3)).toEqual(['replyIssued', 'missedRevoked', 'clockStopped']);
    expect(clockOf(played, 'reply')).toMatchObject({
      missed: { revokedAt: '2026-06-03T01:00:00.000Z' },
      stopped: { on: '2026-06-02', how: 'met' },
    });
    const letter = letterOf(played, 'unit-paper');
    expect(letter).toMatchObject({ issuedOn: '2026-06-02', scan: 'file-reply' });
    expect(letter.signer).toEqual(letter.signatures[0]?.paper?.signer);
    expect(refolded(played)).toEqual(played.state);
  });

  it('needs its sealed scan', () => {
    const played = onPaper();
    const target = signedOn(played, '2026-03-02');
    const bare = played.refused(posts.paperOffice, 'issueReply', {}, { target });
    expect(bare).toMatchObject({ code: 'invalid', missing: [{ code: 'scan' }] });
    const lost = played.refused(posts.paperOffice, 'issueReply', { scan: 'nothing' }, { target });
    expect(lost.reason).toBe('没有找到所附的扫描件。');
  });

  it('is not issued before it was signed, nor before it was handed over', () => {
    const played = onPaper();
    played.at('2026-03-05T01:00:00.000Z');
    const target = signedOn(played, '2026-03-04');
    const early = played.refused(
      posts.paperOffice,
      'issueReply',
      { scan: 'file-reply' },
      {
        target,
        occurredOn: '2026-03-03',
      },
    );
    expect(early).toMatchObject({ code: 'invalid', reason: '发出日期不能早于签发日期2026年3月4日。' });
  });

  it('of an online unit needs evidence when it is backdated', () => {
    const played = drafted(contacted(atWork(handedOver())));
    const target = letterOf(played).id;
    played.do(posts.office, 'recordSignOff', { signer: text('李惊蛰'), signedOn: '2026-03-02' }, { target });
    played.at('2026-03-03T01:00:00.000Z');
    const refused = played.refused(posts.office, 'issueReply', {}, { target, occurredOn: '2026-03-02' });
    expect(refused).toMatchObject({ code: 'invalid', missing: [{ code: 'scan' }] });
    played.do(posts.office, 'issueReply', { scan: 'file-1' }, { target, occurredOn: '2026-03-02' });
    expect(letterOf(played).issuedOn).toBe('2026-03-02');
  });

  it('late beyond the limit is recorded by the supervisor alone', () => {
    const played = onPaper();
    played.at('2026-04-15T01:00:00.000Z');
    const target = signedOn(played, '2026-03-10');
    const aim = { target, occurredOn: '2026-03-10' };
    const payload = { scan: 'file-reply' };
    expect(played.refused(posts.paperOffice, 'issueReply', payload, aim).code).toBe('forbidden');
    played.do(posts.supervisor, 'issueReply', payload, aim);
    expect(letterOf(played, 'unit-paper').issuedOn).toBe('2026-03-10');
  });
});

describe('issueOpinion', () => {
  it('goes to the lead under its own number and stops the co-handler’s clock', () => {
    const played = opinionGiven(handedOverToTwo(), '桂人社复字〔2026〕121号');
    expect(played.last('opinionIssued')).toEqual({
      kind: 'opinionIssued',
      letter: letterOf(played, 'unit-education').id,
      number: '桂人社复字〔2026〕121号',
      issuedOn: '2026-03-02',
      cc: [],
      recipients: [{ id: 'unit/unit-hr', purpose: 'opinion' }],
    });
    expect(clockOf(played, 'opinion')?.stopped).toMatchObject({ how: 'met' });
    expect(assignmentOf(played, 'unit-education').life).toBe('issued');
    expect(assignmentOf(played).life).toBe('assigned');
    expect(played.state.life).toBe('handedOver');
    expect(refolded(played)).toEqual(played.state);
  });

  it('late keeps its mark', () => {
    const played = atWork(handedOverToTwo(), 'unit-education', posts.educationOffice);
    opinionGiven(played.wait('2026-04-07T01:00:00.000Z'));
    expect(clockOf(played, 'opinion')).toMatchObject({ stopped: { how: 'late' } });
    expect(clockOf(played, 'opinion')?.missed).not.toHaveProperty('revokedAt');
  });

  it('goes to the outside where the lead is not ours', () => {
    const origin = { ...upperLevelItem().origin, outsideLead: '自治区党委组织部' };
    const played = scenario().do(posts.clerk, 'receive', upperLevelItem({ origin }));
    played.do(posts.clerk, 'handOver', {
      mode: 'lead',
      units: [{ unit: 'unit-education', role: 'coHandler' }],
    });
    opinionGiven(played);
    expect(letterOf(played, 'unit-education').recipients).toEqual([{ id: 'outside', purpose: 'opinion' }]);
  });

  it('is not for the lead, nor a reply for the co-handler', () => {
    const played = atWork(handedOverToTwo(), 'unit-education', posts.educationOffice);
    const target = assignmentOf(played, 'unit-education').id;
    played.do(posts.educationOffice, 'submitDraft', opinionDraft(played), { target });
    const letter = letterOf(played, 'unit-education').id;
    expect(played.refused(posts.office, 'issueOpinion', {}, { target: letter }).code).toBe('forbidden');
    expect(played.refused(posts.office, 'issueReply', {}, { target: letter }).code).toBe('forbidden');
  });
});
