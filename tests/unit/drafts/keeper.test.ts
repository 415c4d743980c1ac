import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftPort, Kept, LocalCopy } from '../../../web/src/features/drafts/draft.ts';
import { makeDraftKeeper } from '../../../web/src/features/drafts/keeper.ts';
import { Problem } from '../../../web/src/lib/problem.ts';

/** A clock that only moves when told to. */
function handClock() {
  let now = 0;
  let planned: { at: number; action: () => void }[] = [];
  return {
    now: () => now,
    timers: {
      set(action: () => void, milliseconds: number) {
        const timer = { at: now + milliseconds, action };
        planned.push(timer);
        return timer;
      },
      clear(timer: unknown) {
        planned = planned.filter((each) => each !== timer);
      },
    },
    async move(milliseconds: number) {
      now += milliseconds;
      const due = planned.filter((each) => each.at <= now);
      planned = planned.filter((each) => each.at > now);
      for (const each of due) each.action();
      await calm();
    },
  };
}

/** All that is already decided has happened. */
const calm = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The server and this machine, standing in at the two ports. */
function installation() {
  const clock = handClock();
  const server: { kept: Kept<string> | undefined; away: boolean; saves: string[]; hold: boolean } = {
    kept: undefined,
    away: false,
    saves: [],
    hold: false,
  };
  let held: (() => void)[] = [];
  const machine: { copy: LocalCopy<string> | undefined } = { copy: undefined };
  const port: DraftPort<string> = {
    async read() {
      if (server.away) throw new Problem({ code: 'offline', status: 0, detail: '' });
      return server.kept;
    },
    async save(body, { seen, keepPrevious }) {
      if (server.away) throw new Problem({ code: 'offline', status: 0, detail: '' });
      const { kept } = server;
      if (!kept && seen > 0) throw new Problem({ code: 'unseen', status: 404, detail: '' });
      if (kept && kept.revision !== seen)
        throw new Problem({ code: 'stale', status: 409, detail: '', current: kept });
      server.saves.push(keepPrevious ? `${body}!` : body);
      server.kept = { revision: seen + 1, at: 'now', personName: '甲', mayWrite: true, body };
      if (server.hold) await new Promise<void>((resolve) => held.push(resolve));
      return { revision: seen + 1, at: 'now' };
    },
    theirs: ({ current }) => current as Kept<string> | undefined,
  };
  const local = {
    read: () => machine.copy,
    write: (copy: LocalCopy<string>) => {
      machine.copy = copy;
    },
    clear: () => {
      machine.copy = undefined;
    },
  };
  return {
    clock,
    server,
    machine,
    open: () => makeDraftKeeper({ port, local, empty: '', timers: clock.timers, now: clock.now }),
    async answer() {
      for (const each of held) each();
      held = [];
      await calm();
    },
  };
}

let place: ReturnType<typeof installation>;
beforeEach(() => {
  place = installation();
});

async function opened() {
  const keeper = place.open();
  await keeper.start();
  return keeper;
}

describe('what is typed', () => {
  it('is on this machine at once, and on the server within a second of the last key', async () => {
    const keeper = await opened();
    keeper.change('现');
    keeper.change('现状');
    expect(place.machine.copy?.body).toBe('现状');
    await place.clock.move(1000);
    expect(place.server.saves).toEqual(['现状']);
    expect(place.machine.copy).toBeUndefined();
    expect(keeper.state()).toMatchObject({ status: 'saved', revision: 1 });
  });

  it('is sent while the fingers never rest, too', async () => {
    const keeper = await opened();
    for (let index = 1; index <= 10; index += 1) {
      keeper.change('字'.repeat(index));
      await place.clock.move(400);
    }
    expect(place.server.saves.length).toBeGreaterThan(0);
  });

  it('during a save follows it in a save of its own', async () => {
    const keeper = await opened();
    place.server.hold = true;
    keeper.change('一');
    await place.clock.move(1000);
    keeper.change('一二');
    await place.clock.move(1000);
    expect(place.server.saves).toEqual(['一']);
    expect(place.machine.copy).toMatchObject({ body: '一二', sent: '一' });
    await place.answer();
    await place.clock.move(1000);
    await place.answer();
    expect(place.server.saves).toEqual(['一', '一二']);
    expect(keeper.state().revision).toBe(2);
  });

  it('is sent at once by whoever needs it settled, who is told the revision', async () => {
    const keeper = await opened();
    keeper.change('现状');
    expect(await keeper.settle()).toBe(1);
    expect(await keeper.settle()).toBe(1);
    expect(place.server.saves).toEqual(['现状']);
  });
});

describe('a server that is away', () => {
  it('is tried again until it is there; nothing is lost meanwhile', async () => {
    const keeper = await opened();
    place.server.away = true;
    keeper.change('现状');
    await place.clock.move(1000);
    expect(keeper.state()).toMatchObject({ status: 'waiting', body: '现状', problem: { code: 'offline' } });
    expect(place.machine.copy?.body).toBe('现状');
    await expect(keeper.settle()).rejects.toMatchObject({ code: 'offline' });
    place.server.away = false;
    await place.clock.move(60_000);
    expect(place.server.saves).toEqual(['现状']);
  });
});

describe('a page that was closed before the server had everything', () => {
  it('sends the rest when it is opened again', async () => {
    (await opened()).change('没有存上的');
    const again = await opened();
    expect(again.state()).toMatchObject({ body: '没有存上的', restored: true });
    await place.clock.move(1000);
    expect(place.server.kept?.body).toBe('没有存上的');
  });

  it('does not take its own last save for somebody else’s', async () => {
    const keeper = await opened();
    place.server.hold = true;
    keeper.change('一');
    await place.clock.move(1000);
    keeper.change('一二');
    // Nobody hears the answer: the page is gone.
    place.server.hold = false;
    const again = await opened();
    await place.clock.move(1000);
    expect(again.state().status).toBe('saved');
    expect(place.server.kept?.body).toBe('一二');
  });
});

describe('two who write at once', () => {
  async function conflicting() {
    const keeper = await opened();
    keeper.change('共同的');
    await place.clock.move(1000);
    place.server.kept = { revision: 2, at: 'now', personName: '乙', mayWrite: true, body: '乙写的' };
    keeper.change('甲写的');
    await place.clock.move(1000);
    return keeper;
  }

  it('are both shown, and neither is overwritten', async () => {
    const keeper = await conflicting();
    expect(keeper.state()).toMatchObject({
      status: 'conflict',
      body: '甲写的',
      theirs: { body: '乙写的', personName: '乙' },
    });
    await place.clock.move(60_000);
    expect(place.server.kept?.body).toBe('乙写的');
    expect(place.machine.copy?.body).toBe('甲写的');
  });

  it('are both kept when mine is chosen', async () => {
    const keeper = await conflicting();
    await keeper.choose('mine');
    expect(place.server.saves.at(-1)).toBe('甲写的!');
    expect(keeper.state()).toMatchObject({ status: 'saved', body: '甲写的', revision: 3 });
  });

  it('are both kept when theirs is chosen: mine is a version below it', async () => {
    const keeper = await conflicting();
    await keeper.choose('theirs');
    expect(place.server.saves.slice(-2)).toEqual(['甲写的!', '乙写的!']);
    expect(keeper.state()).toMatchObject({ status: 'saved', body: '乙写的', revision: 4 });
  });
});

describe('a draft that was submitted elsewhere', () => {
  it('does not come back by itself, and what was typed since is still there', async () => {
    const keeper = await opened();
    keeper.change('初稿');
    await place.clock.move(1000);
    place.server.kept = undefined;
    keeper.change('初稿，又改');
    await place.clock.move(1000);
    expect(keeper.state()).toMatchObject({ status: 'gone', body: '初稿，又改' });
    expect(place.server.kept).toBeUndefined();
    keeper.revive();
    await place.clock.move(1000);
    expect(keeper.state().status).toBe('saved');
  });

  it('leaves nothing behind once it has served its purpose', async () => {
    const keeper = await opened();
    keeper.change('终稿');
    keeper.forget();
    await place.clock.move(60_000);
    expect(place.machine.copy).toBeUndefined();
    expect(place.server.saves).toEqual([]);
  });
});
