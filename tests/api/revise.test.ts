/** A proposal sent back for completion, revised with further co-signers beside those who had signed. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerk, coMember, does, member, type Stage, submission, submit } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const third = 'qingyuan-member-3';
const revisedTitle = '关于完善职业技能培训体系的提案（补充稿）';
const { session: _session, betweenSession: _between, ...content } = submission;

/** Signed by the second member, then sent back. */
async function returned(): Promise<Stage> {
  const invited = await submit(api, { coSigners: [coMember] });
  const signed = await does(api, invited, coMember, 'coSign', {});
  return does(api, signed, clerk, 'returnForRevision', { reason: '请补充现状部分。' });
}

const revise = async ({ id }: Stage, coSigners: string[], by = member) =>
  (await api.as(by)).act(id, 'revise', { ...content, title: revisedTitle, coSigners });

async function toldOf({ id }: Stage, username: string): Promise<{ kind: string; body: string }[]> {
  const { body } = await (await api.as(username)).get('/api/notices?limit=100');
  return body.notices.filter((each: { proposal: string }) => each.proposal === id);
}

const kindsFor = async (stage: Stage, username: string) =>
  (await toldOf(stage, username)).map((each) => each.kind);

describe('a revision that asks further members to sign', () => {
  test('keeps the signatures that were given, and waits for the new ones alone', async () => {
    const stage = await returned();
    const before = (await (await api.as(clerk)).get(`/api/proposals/${stage.id}`)).body.view.proposers;
    const { status, body } = await revise(stage, [third]);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.view.life).toBe('submitted');
    expect(body.view.proposers).toEqual([
      ...before,
      { proposer: third, kind: 'person', standing: 'invited' },
    ]);
    expect(before[1]).toMatchObject({ proposer: coMember, standing: 'signed' });
    const again = await (await api.as(coMember)).act(stage.id, 'coSign', {});
    expect([again.status, again.body.code]).toEqual([403, 'forbidden']);
    await does(api, stage, third, 'coSign', {});
    const after = (await (await api.as(clerk)).get(`/api/proposals/${stage.id}`)).body;
    expect(after.view.life).toBe('inReview');
    expect(after.view.proposers.map((each: { standing: string }) => each.standing)).toEqual([
      'first',
      'signed',
      'signed',
    ]);
  });

  test('is told to whoever had signed, in words of the policy; the invited are invited', async () => {
    const stage = await returned();
    await revise(stage, [third]);
    const [told] = await toldOf(stage, coMember);
    expect(told).toMatchObject({ kind: 'revisedTold' });
    expect(told?.body).toContain(`《${revisedTitle}》`);
    expect(told?.body).toContain('您的联名继续有效');
    expect(await kindsFor(stage, third)).toEqual(['coSignInvited']);
    expect(await kindsFor(stage, member)).not.toContain('revisedTold');
    expect(await kindsFor(stage, clerk)).toContain('revised');
  });

  test('is told to them also where nobody further is asked', async () => {
    const stage = await returned();
    const { body } = await revise(stage, []);
    expect(body.view.life).toBe('inReview');
    expect(await kindsFor(stage, coMember)).toContain('revisedTold');
  });

  test('refuses to ask whoever has signed, and is the first proposer’s alone', async () => {
    const stage = await returned();
    const again = await revise(stage, [coMember]);
    expect([again.status, again.body.code, again.body.detail]).toEqual([
      422,
      'invalid',
      '已经联名的不必再邀请。',
    ]);
    const other = await revise(stage, [third], coMember);
    expect([other.status, other.body.code]).toEqual([403, 'forbidden']);
    const stranger = await revise(stage, [], third);
    expect([stranger.status, stranger.body.code]).toEqual([404, 'unseen']);
  });
});
