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

interface Server {
  kept: Kept<string> | undefined;
  away: boolean;
  saves: string[];
  /** Answers are on their way until `answer`. */
  hold: boolean;
  /** What it has against every save. */
  refuses?: Problem | undefined;
}

/** The server and this machine, standing in at the two ports. */
function installation() {
  const clock = handClock();
  const server: Server = { kept: undefined, away: false, saves: [], hold: false };
  let held: (() => void)[] = [];
  const machine: { copy?: LocalCopy<string> | undefined; aside?: string } = {};
  const port: DraftPort<string> = {
    async read() {
      if (server.away) throw new Problem({ code: 'offline', status: 0, detail: '' });
      return server.kept;
    },
    async save(body, { seen, keepPrevious }) {
      if (server.away) throw new Problem({ code: 'offline', status: 0, detail: '' });
      if (server.refuses) throw server.refuses;
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
    aside: () => machine.aside,
    setAside: (body: string) => {
      machine.aside = body;
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

  it('is said to be unsaved until it is saved', async () => {
    const keeper = await opened();
    expect(keeper.state().status).toBe('untouched');
    keeper.change('现状');
    expect(keeper.state().status).toBe('unsaved');
    await place.clock.move(1000);
    expect(keeper.state().status).toBe('saved');
  });

  it('goes along when the page goes', async () => {
    const keeper = await opened();
    keeper.change('最后一句');
    keeper.leave();
    await calm();
    expect(place.server.saves).toEqual(['最后一句']);
  });

  it('is only what differs: an editor that repeats the text has changed nothing', async () => {
    const keeper = await opened();
    keeper.change('现状');
    await place.clock.move(1000);
    keeper.change('现状');
    await place.clock.move(1000);
    expect(place.server.saves).toEqual(['现状']);
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

  it('is asked at once when the connection is said to be back', async () => {
    const keeper = await opened();
    place.server.away = true;
    keeper.change('断网时写的');
    await place.clock.move(1000);
    keeper.change('断网时写的，还在写');
    place.server.away = false;
    keeper.retry();
    await place.clock.move(0);
    expect(place.server.saves).toEqual(['断网时写的，还在写']);
  });

  it('makes no conflict out of a save whose answer was lost', async () => {
    const keeper = await opened();
    keeper.change('一');
    await place.clock.move(1000);
    // Taken, but nobody hears of it.
    place.server.kept = { revision: 2, at: 'now', personName: '甲', mayWrite: true, body: '一二' };
    place.server.away = true;
    keeper.change('一二');
    await place.clock.move(1000);
    keeper.change('一二三');
    place.server.away = false;
    await place.clock.move(60_000);
    await place.clock.move(0);
    expect(keeper.state()).toMatchObject({ status: 'saved', body: '一二三', revision: 3 });
  });
});

describe('a server that does not take it', () => {
  it('is not asked again until something has been changed or somebody says so', async () => {
    const keeper = await opened();
    place.server.refuses = new Problem({ code: 'tooLarge', status: 413, detail: '' });
    keeper.change('太长');
    await place.clock.move(1000);
    expect(keeper.state()).toMatchObject({ status: 'refused', body: '太长', problem: { code: 'tooLarge' } });
    expect(place.machine.copy?.body).toBe('太长');
    place.server.refuses = undefined;
    await place.clock.move(60_000);
    expect(place.server.saves).toEqual([]);
    keeper.retry();
    await place.clock.move(0);
    expect(place.server.saves).toEqual(['太长']);
  });

  it('is waited for where it only asks who one is', async () => {
    const keeper = await opened();
    place.server.refuses = new Problem({ code: 'unauthenticated', status: 401, detail: '' });
    keeper.change('登录过期时写的');
    await place.clock.move(1000);
    expect(keeper.state().status).toBe('waiting');
    place.server.refuses = undefined;
    await place.clock.move(60_000);
    expect(place.server.saves).toEqual(['登录过期时写的']);
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
    expect(keeper.state()).toMatchObject({ status: 'saved', body: '乙写的', revision: 4, replaced: 1 });
    expect(keeper.state().theirs).toBeUndefined();
  });

  it('are asked again when the choice could not be carried out, by the next page, too', async () => {
    const keeper = await conflicting();
    place.server.away = true;
    await keeper.choose('theirs');
    expect(keeper.state()).toMatchObject({ status: 'conflict', body: '甲写的', theirs: { body: '乙写的' } });
    place.server.away = false;
    expect((await opened()).state()).toMatchObject({ status: 'conflict', theirs: { body: '乙写的' } });
    await keeper.choose('theirs');
    expect(place.server.kept?.body).toBe('乙写的');
  });

  it('do not disturb the one whose text went on: it came back as he knew it', async () => {
    const keeper = await opened();
    keeper.change('甲写的');
    await place.clock.move(1000);
    place.server.kept = { revision: 3, at: 'now', personName: '乙', mayWrite: true, body: '甲写的' };
    keeper.change('甲写的，还在写');
    await place.clock.move(1000);
    await place.clock.move(0);
    expect(keeper.state()).toMatchObject({ status: 'saved', body: '甲写的，还在写', revision: 4 });
  });
});

describe('an earlier version', () => {
  it('comes back as a change of today, on top of what stood there', async () => {
    const keeper = await opened();
    keeper.change('今天的');
    await place.clock.move(1000);
    keeper.replace('从前的');
    await place.clock.move(1000);
    expect(place.server.saves).toEqual(['今天的', '从前的!']);
    expect(keeper.state()).toMatchObject({ body: '从前的', replaced: 1 });
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

  it('is told at the next opening, and what was given up can still be found on this machine', async () => {
    const keeper = await opened();
    keeper.change('初稿');
    await place.clock.move(1000);
    keeper.change('初稿，没有来得及存的');
    place.server.kept = undefined;
    const again = await opened();
    expect(again.state()).toMatchObject({ status: 'gone', body: '初稿，没有来得及存的' });
    again.giveUp();
    expect(again.state()).toMatchObject({ status: 'untouched', body: '', revision: 0 });
    expect(again.aside()).toBe('初稿，没有来得及存的');
    again.change('重新写');
    await place.clock.move(1000);
    expect(place.server.kept).toMatchObject({ body: '重新写' });
  });

  it('leaves nothing behind once it has served its purpose', async () => {
    const keeper = await opened();
    keeper.change('终稿');
    keeper.forget();
    keeper.change('迟到的一键');
    await place.clock.move(60_000);
    expect(place.machine.copy).toBeUndefined();
    expect(place.server.saves).toEqual([]);
  });
});
