import { describe, expect, test } from 'vitest';
import type { AnyPayloads } from '../../../workflows/lifecycle/commands.ts';
import { posts, refolded, text } from '../scenario.ts';
import { clockOf, kindsOf, leadAndTwo, local, signed, soleUnit, target, working } from './handling.ts';
import { assignmentOf, reply } from './stages.ts';

type Payload = AnyPayloads['recordContact'];

const spoken = (over: Partial<Payload> = {}): Payload => ({
  outcome: 'agreed',
  form: 'visit',
  said: text('委员介绍了企业的困难。'),
  ...over,
});

/** Handed over on Monday 2 March: first contact by 23 March. */
const atWork = () => working(soleUnit).at(local('2026-03-12 15:00'));

describe('recording a contact with the proposer', () => {
  test('stops the clock of the first contact on its day', () => {
    const played = atWork();
    expect(clockOf(played, 'firstContact').dueOn).toBe('2026-03-23');
    const kinds = kindsOf(played, () =>
      played.do(
        posts.handler,
        'recordContact',
        spoken({ on: '2026-03-10', persons: text('科长、委员') }),
        target(played),
      ),
    );
    expect(kinds).toEqual(['contactRecorded', 'clockStopped']);
    expect(clockOf(played, 'firstContact').stopped).toMatchObject({ on: '2026-03-10', how: 'met' });
    expect(played.state.contacts).toMatchObject([{ on: '2026-03-10', outcome: 'agreed', form: 'visit' }]);
    expect(refolded(played)).toEqual(played.state);
    expect(kindsOf(played, () => played.do(posts.office, 'recordContact', spoken(), target(played)))).toEqual(
      ['contactRecorded'],
    );
  });

  test('begins the handling', () => {
    const played = signed();
    played.do(posts.office, 'accept', {}, target(played));
    expect(assignmentOf(played).life).toBe('accepted');
    played.do(posts.office, 'recordContact', spoken(), target(played));
    expect(assignmentOf(played).life).toBe('handling');
  });

  test('late, of a day in time, takes the miss back', () => {
    const played = working(soleUnit).wait(local('2026-03-24 09:00'));
    expect(clockOf(played, 'firstContact').missed).toBeDefined();
    const backdated = { ...target(played), occurredOn: '2026-03-20' };
    const kinds = kindsOf(played, () => played.do(posts.handler, 'recordContact', spoken(), backdated));
    expect(kinds).toEqual(['contactRecorded', 'missedRevoked', 'clockStopped']);
    expect(played.state.contacts[0]?.on).toBe('2026-03-20');
  });

  test('far back is for the supervision office, however the day is given', () => {
    const played = working(soleUnit).at(local('2026-03-16 09:00'));
    const old = spoken({ on: '2026-03-05' });
    expect(played.refused(posts.handler, 'recordContact', old, target(played)).reason).toBe(
      '补录已超过5个工作日，须由督查室登记。',
    );
    const backdated = { ...target(played), occurredOn: '2026-03-05' };
    played.do(posts.supervisor, 'recordContact', spoken(), backdated);
    expect(clockOf(played, 'firstContact').stopped?.on).toBe('2026-03-05');
  });

  test('who declines has been contacted; who cannot be reached has been after three attempts', () => {
    const played = atWork();
    const once = spoken({ outcome: 'unreachable', attempts: 2, form: 'telephone' });
    expect(kindsOf(played, () => played.do(posts.handler, 'recordContact', once, target(played)))).toEqual([
      'contactRecorded',
    ]);
    played.do(posts.handler, 'recordContact', { ...once, attempts: 3 }, target(played));
    expect(clockOf(played, 'firstContact').stopped?.how).toBe('met');

    const other = atWork();
    other.do(posts.handler, 'recordContact', spoken({ outcome: 'declined', attempts: 1 }), target(other));
    expect(clockOf(other, 'firstContact').stopped?.how).toBe('met');
  });

  test.each([
    ['a form that is not listed', { form: 'telepathy' }, 'form'],
    ['tomorrow', { on: '2026-03-13' }, 'on'],
    ['a day before the handover', { on: '2026-03-01' }, 'on'],
    ['a day that does not exist', { on: '2026-02-30' }, 'on'],
    ['nothing said', { said: text('') }, 'said'],
    ['no attempts though unreachable', { outcome: 'unreachable' as const }, 'attempts'],
    ['no attempts though declined', { outcome: 'declined' as const, attempts: 0 }, 'attempts'],
  ])('is refused with %s', (_what, over, code) => {
    const played = atWork();
    const refusal = played.refused(posts.handler, 'recordContact', spoken(over), target(played));
    expect(refusal).toMatchObject({ code: 'invalid', missing: [{ code }] });
    expect(played.state.contacts).toEqual([]);
  });

  test('is for the time between acceptance and issue, and for those who handle it', () => {
    const early = signed();
    expect(early.refused(posts.office, 'recordContact', spoken(), target(early)).code).toBe('notNow');
    const done = reply(working());
    expect(done.refused(posts.office, 'recordContact', spoken(), target(done)).code).toBe('notNow');
    const two = working(leadAndTwo);
    expect(two.refused(posts.otherHandler, 'recordContact', spoken(), target(two)).code).toBe('unseen');
    expect(two.refused(posts.office, 'recordContact', spoken(), target(two, 'unit-education')).code).toBe(
      'forbidden',
    );
    expect(two.refused(posts.clerk, 'recordContact', spoken(), target(two)).code).toBe('forbidden');
  });
});
