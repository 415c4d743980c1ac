import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../../workflows/lifecycle/events.ts';
import { eventLabel } from '../../../workflows/lifecycle/views/eventLabel.ts';
import { awaits, outlineOf, signalNameOf, wakesProcess } from '../../../workflows/lifecycle/views/outline.ts';
import { eventSight } from '../../../workflows/lifecycle/views/sight.ts';
import { timelineEntry } from '../../../workflows/lifecycle/views/timelineEntry.ts';
import { letterOf } from '../lifecycle/stages.ts';
import { posts, type Scenario, text } from '../scenario.ts';
import { type Situation, situationNames, situations } from './situations.ts';
import { upToSecondRound } from './wholeLife.ts';

describe('the outline of a case', () => {
  it('names units, lives and running clocks, and who is awaited', () => {
    const { state, rules } = situations['opinion overdue']();
    const [lead, coHandler] = state.assignments.map((each) => each.id);
    expect(outlineOf(state, rules.policy)).toEqual({
      life: 'handedOver',
      round: 1,
      leadUnit: 'unit-hr',
      holders: [
        { assignment: lead, unit: 'unit-hr', life: 'handling' },
        { assignment: coHandler, unit: 'unit-education', life: 'handling' },
      ],
      clocks: [
        { id: `firstContact/${lead}`, dueOn: '2026-03-23', missed: true },
        { id: `reply/${lead}`, dueOn: '2026-05-06', missed: false },
        { id: `opinion/${coHandler}`, dueOn: '2026-04-02', missed: true },
      ],
      awaits: '等待unit-hr承办人办理，期限2026-05-06；等待unit-education承办人办理，期限2026-04-02',
    });
  });

  it.each(situationNames)('%s: holds neither text nor person', (situation) => {
    const played = situations[situation]();
    const written = JSON.stringify(outlineOf(played.state, played.rules.policy));
    expect(written).not.toMatch(/text-|person-|post-|proposer-\d/);
  });
});

describe('what is awaited', () => {
  const lines: Record<Situation, string> = {
    'co-signing': '等待受邀联名者答复联名邀请，期限2026-03-03',
    'in review': '等待提案委审查立案',
    'returned for revision': '等待提案者修改后重新提交',
    'not filed': '未予立案',
    withdrawn: '已撤案',
    filed: '等待督查室交办；等待提案委交办',
    'filed as key': '等待督查室交办；等待提案委交办',
    unsigned: '等待unit-hr办公室签收，期限2026-03-05；等待unit-education办公室签收，期限2026-03-05',
    'signed for':
      '等待unit-hr办公室确认承办或者申请退办，期限2026-03-12；等待unit-education办公室确认承办或者申请退办，期限2026-03-12',
    'return requested': '等待unit-government-supervision督查室决定退办申请，期限2026-03-09',
    accepted:
      '等待unit-hr办公室明确承办人，期限2026-05-06；等待unit-education办公室明确承办人，期限2026-04-02',
    handling: '等待unit-hr承办人办理，期限2026-05-06；等待unit-education承办人办理，期限2026-04-02',
    'extension requested':
      '等待unit-hr承办人办理，期限2026-05-06；等待unit-education承办人办理，期限2026-04-02；等待unit-government-supervision督查室决定延期申请',
    'opinion overdue': '等待unit-hr承办人办理，期限2026-05-06；等待unit-education承办人办理，期限2026-04-02',
    'waiver requested':
      '等待unit-hr承办人办理，期限2026-05-06；等待unit-education承办人办理，期限2026-04-02；等待unit-government-supervision督查室决定是否不再等候会办意见',
    'in sign-off': '等待unit-hr办公室核稿，期限2026-05-06；等待unit-education办公室核稿，期限2026-04-02',
    checked: '等待unit-hr单位领导审签，期限2026-05-06；等待unit-education单位领导审签，期限2026-04-02',
    'with the head':
      '等待unit-hr单位领导审签，期限2026-05-06；等待unit-education办公室印发会办意见，期限2026-04-02',
    'signed off':
      '等待unit-hr办公室印发答复，期限2026-05-06；等待unit-education办公室印发会办意见，期限2026-04-02',
    'awaiting review': '等待unit-government-supervision督查室审核答复，期限2026-05-06',
    'opinion issued': '等待unit-hr办公室印发答复，期限2026-05-06',
    replied: '等待提案委征询提案者意见',
    delivered: '等待提案委征询提案者意见',
    'feedback open': '等待提案者反馈意见，期限2026-03-23',
    'all satisfied': '等待提案委办结',
    'all dissatisfied': '等待提案委重新办理',
    'closed dissatisfied': '等待提案委重新办理',
    'second round': '等待unit-hr承办人办理，期限2026-04-02；等待unit-education承办人办理，期限2026-03-17',
    concluded: '已办结',
  };

  it.each(situationNames)('%s', (situation) => {
    const { state, rules } = situations[situation]();
    expect(awaits(state, rules.policy)).toBe(lines[situation]);
  });

  it('is a person again where a machine gave up a delivery', () => {
    const played = situations.replied();
    const target = letterOf(played).id;
    played.do(
      'system',
      'recordDeliveryFailure',
      { recipient: 'proposer/proposer-1', reason: 'mailbox' },
      { target },
    );
    expect(awaits(played.state, played.rules.policy)).toBe(
      '等待unit-hr办公室送达答复并登记；等待提案委征询提案者意见',
    );
  });
});

describe('the process hears of', () => {
  /** Whether it is signalled, and under which name. */
  function heard(from: Scenario, act: (played: Scenario) => Scenario): string | undefined {
    const before = from.state;
    const known = from.recorded.length;
    const after = act(from);
    const events = after.recorded.slice(known).map((each) => each.event);
    return wakesProcess(before, after.state) ? signalNameOf(events) : undefined;
  }
  const target = (played: Scenario, unit = 'unit-hr') =>
    ({ target: played.state.assignments.find((each) => each.unit === unit)?.id ?? '' }) as const;

  it('a case that begins', () => {
    const played = situations['in review']();
    expect(wakesProcess(undefined, played.state)).toBe(true);
    expect(signalNameOf(played.recorded.map((each) => each.event))).toBe('reviewOpened');
  });

  it('a change in the life of the case or of an assignment, by its name', () => {
    const filed = situations.filed();
    expect(
      heard(filed, (each) =>
        each.do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] }),
      ),
    ).toBe('handedOver');
    const unsigned = situations.unsigned();
    expect(heard(unsigned, (each) => each.do(posts.office, 'signFor', {}, target(each)))).toBe(
      'unitSignedFor',
    );
    const signedFor = situations['signed for']();
    expect(heard(signedFor, (each) => each.do(posts.office, 'accept', {}, target(each)))).toBe(
      'unitAccepted',
    );
  });

  it('a letter that has to be rendered and delivered', () => {
    const signedOff = situations['signed off']();
    const opinion = { target: letterOf(signedOff, 'unit-education').id };
    expect(heard(signedOff, (each) => each.do(posts.educationOffice, 'issueOpinion', {}, opinion))).toBe(
      'opinionIssued',
    );
    const ready = situations['opinion issued']();
    const reply = { target: letterOf(ready).id };
    expect(heard(ready, (each) => each.do(posts.office, 'issueReply', {}, reply))).toBe('replyIssued');
  });

  it('new work, even where no life changes', () => {
    const played = situations.replied();
    const letter = letterOf(played);
    const files = letter.recipients.map(({ id }) => ({ recipient: id, file: `file-${id}` }));
    expect(
      heard(played, (each) => each.do('system', 'recordRendering', { files }, { target: letter.id })),
    ).toBe('letterRendered');
  });

  it('a date that comes nearer', () => {
    const played = situations.filed();
    played.do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });
    played
      .do(posts.office, 'signFor', {}, target(played))
      .do(posts.office, 'accept', { handler: posts.handler.id }, target(played))
      .do(
        posts.handler,
        'recordContact',
        { outcome: 'agreed', form: 'visit', said: text('委员同意。') },
        target(played),
      );
    expect(heard(played, (each) => each.do(posts.clerk, 'markKey', {}))).toBe('keyMarked');
  });

  it('nothing that changes none of this: a contact, a line of progress, a call, an urging', () => {
    const played = situations.handling();
    const contact = { outcome: 'agreed', form: 'visit', said: text('委员同意。') } as const;
    expect(
      heard(played, (each) => each.do(posts.handler, 'recordContact', contact, target(each))),
    ).toBeUndefined();
    const line = { text: text('正在调研。') };
    expect(
      heard(played, (each) => each.do(posts.handler, 'reportProgress', line, target(each))),
    ).toBeUndefined();
    const call = { text: text('来电询问。') };
    expect(heard(played, (each) => each.do(posts.clerk, 'recordCall', call))).toBeUndefined();
    const demand = text('请抓紧办理。');
    expect(
      heard(played, (each) => each.do(posts.supervisor, 'urge', { demand }, target(each))),
    ).toBeUndefined();
  });

  it('calls what has no name of its own recorded', () => {
    expect(signalNameOf([])).toBe('recorded');
    expect(signalNameOf([{ kind: 'coSigned', proposer: 'proposer-1' }])).toBe('recorded');
  });
});

describe('the timeline', () => {
  it('has a Chinese label of its own for every kind of event', () => {
    const kinds = [...Object.keys(eventSight), 'attached'] as EventKind[];
    const labels = kinds.map(eventLabel);
    expect(new Set(labels).size).toBe(kinds.length);
    for (const label of labels) expect(label).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(eventLabel('handedOver')).toBe('交办');
  });

  it('says when, by whom and what, with the units and texts named', () => {
    const played = upToSecondRound();
    const found = played.recorded.find((each) => each.event.kind === 'unitAdded');
    if (!found) throw new Error('No unit was added');
    expect(timelineEntry(found)).toMatchObject({
      sequence: found.sequence,
      at: found.at,
      by: { role: 'supervisor' },
      label: '增加承办单位',
      units: ['unit-commerce'],
      texts: [{ id: expect.any(String), hash: expect.any(String) }],
    });
  });

  it('says nothing of what a rating or a draft contains', () => {
    const played = upToSecondRound();
    const inner = played.recorded.filter(
      ({ event }) => event.kind === 'rated' || event.kind === 'draftSubmitted',
    );
    expect(inner.flatMap((each) => timelineEntry(each).texts)).toEqual([]);
  });
});
