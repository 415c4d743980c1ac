import { beforeEach, describe, expect, it } from 'vitest';
import { linesOf } from '../../../web/src/features/committee/register/registerForm.ts';
import { bump, forecast } from '../../../web/src/features/committee/review/forecast.ts';
import { meaningOf } from '../../../web/src/features/committee/review/keys.ts';
import { nextCase } from '../../../web/src/features/committee/review/nextCase.ts';
import { type Decision, makeOutbox, type Outbox } from '../../../web/src/features/committee/review/outbox.ts';
import { Problem } from '../../../web/src/lib/problem.ts';

function decision(proposal: string): Decision {
  return {
    proposal,
    number: proposal,
    title: '',
    command: 'file',
    payload: { category: 'society' },
    post: 'post',
    version: 1,
    key: `key-${proposal}`,
  };
}

describe('decisions on their way', () => {
  let sent: { proposal: string; key: string; keepalive: boolean }[];
  let kept: string[];
  let timers: Map<number, () => void>;
  let answer: (decision: Decision) => Promise<void>;
  let outbox: Outbox;

  beforeEach(() => {
    sent = [];
    kept = [];
    timers = new Map();
    answer = () => Promise.resolve();
    let made = 0;
    outbox = makeOutbox({
      send: (each, keepalive) => {
        sent.push({ proposal: each.proposal, key: each.key, keepalive });
        return answer(each);
      },
      later: (then) => {
        made += 1;
        const id = made;
        timers.set(id, then);
        return () => timers.delete(id);
      },
      keep: (decisions) => {
        kept = decisions.map((each) => each.proposal);
      },
      now: () => 1000,
    });
  });

  const timeIsUp = () => {
    for (const [id, then] of [...timers]) {
      timers.delete(id);
      then();
    }
  };
  const states = () => outbox.list().map((each) => each.state);
  const settled = () => Promise.resolve().then(() => undefined);

  it('are held, kept outside the page, and sent when the time is up', async () => {
    outbox.hold(decision('a'));
    expect([states(), kept, sent]).toEqual([['held'], ['a'], []]);
    timeIsUp();
    expect(states()).toEqual(['sending']);
    await settled();
    expect([states(), kept]).toEqual([['done'], []]);
    expect(sent).toEqual([{ proposal: 'a', key: 'key-a', keepalive: false }]);
  });

  it('are taken back from the last on, and never sent then', () => {
    outbox.hold(decision('a'));
    outbox.hold(decision('b'));
    expect(outbox.takeBack()?.proposal).toBe('b');
    expect(outbox.takeBack()?.proposal).toBe('a');
    expect(outbox.takeBack()).toBeUndefined();
    timeIsUp();
    expect([sent, kept]).toEqual([[], []]);
  });

  it('are sent at once when the page is left, and not again when the time is up', async () => {
    outbox.hold(decision('a'));
    outbox.hold(decision('b'));
    outbox.flush(true);
    timeIsUp();
    outbox.flush(true);
    await settled();
    expect(sent.map(({ proposal, keepalive }) => [proposal, keepalive])).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });

  it('cannot be taken back once they are sent', () => {
    outbox.hold(decision('a'));
    timeIsUp();
    expect(outbox.takeBack()).toBeUndefined();
  });

  it('that were refused say why, and are sent again under their own key', async () => {
    answer = () => Promise.reject(new Problem({ code: 'offline', status: 0, detail: '未能连接' }));
    outbox.hold(decision('a'));
    timeIsUp();
    await settled();
    await settled();
    expect(outbox.list()[0]).toMatchObject({ state: 'failed', problem: { code: 'offline' } });
    answer = () => Promise.resolve();
    outbox.again('a');
    await settled();
    expect(states()).toEqual(['done']);
    expect(new Set(sent.map((each) => each.key)).size).toBe(1);
  });

  it('that failed can be given up', async () => {
    answer = () => Promise.reject(new Problem({ code: 'stale', status: 409, detail: '' }));
    outbox.hold(decision('a'));
    timeIsUp();
    await settled();
    await settled();
    outbox.forget('a');
    expect(outbox.list()).toEqual([]);
  });
});

describe('the number that is forecast', () => {
  it('keeps its width and its signs', () => {
    expect(bump('20260009', 1)).toBe('20260010');
    expect(bump('A-099号', 2)).toBe('A-101号');
    expect(bump('7', 0)).toBe('7');
  });

  it('counts what is filed since the server was asked', () => {
    const file = decision('a');
    const typed: Decision = { ...decision('b'), command: 'file', payload: { caseNumber: '20269999' } };
    expect(forecast('20260009', 500, [{ decision: file, state: 'held' }])).toBe('20260010');
    expect(forecast('20260009', 500, [{ decision: file, state: 'done', answeredAt: 400 }])).toBe('20260009');
    expect(forecast('20260009', 500, [{ decision: file, state: 'done', answeredAt: 600 }])).toBe('20260010');
    expect(forecast('20260009', 500, [{ decision: file, state: 'failed', answeredAt: 600 }])).toBe(
      '20260009',
    );
    expect(forecast('20260009', 500, [{ decision: typed, state: 'held' }])).toBe('20260009');
  });
});

describe('the case that opens next', () => {
  const ids = ['a', 'b', 'c'];
  const of = (...list: string[]) => new Set(list);

  it('is the next that is not decided', () => {
    expect(nextCase(ids, undefined, { decided: of(), skipped: of() })).toBe('a');
    expect(nextCase(ids, 'a', { decided: of('a', 'b'), skipped: of() })).toBe('c');
    expect(nextCase(ids, 'c', { decided: of('c'), skipped: of() })).toBe('a');
  });

  it('is a skipped one only when nothing else is left', () => {
    expect(nextCase(ids, 'b', { decided: of('b'), skipped: of('c') })).toBe('a');
    expect(nextCase(ids, 'b', { decided: of('a', 'b'), skipped: of('c') })).toBe('c');
    expect(nextCase(ids, 'c', { decided: of('a', 'b', 'c'), skipped: of('c') })).toBeUndefined();
  });
});

describe('a key', () => {
  const pressed = (code: string, over = {}) =>
    meaningOf({
      code,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      repeat: false,
      isComposing: false,
      ...over,
    });

  it('decides by its place on the keyboard', () => {
    expect(pressed('KeyF')).toEqual({ kind: 'file' });
    expect(pressed('Digit3')).toEqual({ kind: 'choose', index: 3 });
    expect(pressed('Numpad0')).toEqual({ kind: 'choose', index: 10 });
    expect(pressed('KeyQ')).toBeUndefined();
  });

  it.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'repeat', 'isComposing'])(
    'means nothing with %s',
    (held) => {
      expect(pressed('KeyF', { [held]: true })).toBeUndefined();
    },
  );
});

describe('demands keyed in line by line', () => {
  it('lose the numbers that stood before them', () => {
    expect(linesOf('1. 扩大规模。\n（二）加强合作。\n\n三、2026年完成。\n10个网点。')).toEqual([
      '扩大规模。',
      '加强合作。',
      '2026年完成。',
      '10个网点。',
    ]);
  });
});
