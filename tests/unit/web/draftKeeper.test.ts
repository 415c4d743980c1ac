/** What is being written is kept: at once on this machine, soon in the row, and never over what somebody else wrote. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DraftKeeper,
  type DraftPort,
  type KeptDraft,
  type LocalCopy,
} from '../../../web/src/features/letters/model/draftKeeper.ts';
import { emptyDraft, type LetterDraft } from '../../../web/src/features/letters/model/letterDraft.ts';
import { Problem } from '../../../web/src/lib/problem.ts';

const name = 'draft';
const at = '2026-03-02T01:00:00.000Z';
const draft = (text: string): LetterDraft => ({
  ...emptyDraft,
  body: { schema: 1, blocks: [{ id: 'a', kind: 'paragraph', text }] },
});
const words = (content: LetterDraft | undefined) =>
  content?.body.blocks.map((each) => (each.kind === 'paragraph' ? each.text : '')).join('');

/** A row as the server keeps it, and the ways in which it may fail. */
class Row implements DraftPort {
  kept: KeptDraft | undefined;
  fails: Problem | undefined;
  written = 0;
  async read() {
    return this.kept;
  }
  async write(content: LetterDraft, revision: number) {
    if (this.fails) throw this.fails;
    if (revision !== (this.kept?.revision ?? 0))
      throw new Problem({ code: 'stale', status: 409, detail: '' });
    this.written += 1;
    this.kept = { revision: revision + 1, content, at, personName: '柳承安' };
    return { revision: revision + 1, at };
  }
}

class Memory implements LocalCopy {
  readonly #kept = new Map<string, string>();
  get(key: string) {
    return this.#kept.get(key);
  }
  set(key: string, value: string) {
    this.#kept.set(key, value);
  }
  remove(key: string) {
    this.#kept.delete(key);
  }
}

let row: Row;
let memory: Memory;
const open = () => DraftKeeper.open({ name, port: row, local: memory }, emptyDraft);
const offline = new Problem({ code: 'offline', status: 0, detail: '未能连接服务器。' });

beforeEach(() => {
  vi.useFakeTimers();
  row = new Row();
  memory = new Memory();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed', () => {
  it('lies on this machine at once, and in the row within a second of the last key', async () => {
    const keeper = await open();
    keeper.change(draft('一'));
    keeper.change(draft('一二'));
    expect(memory.get(name)).toContain('一二');
    expect(row.written).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(words(row.kept?.content)).toBe('一二');
    expect(row.written).toBe(1);
    expect(keeper.state.status).toBe('saved');
    expect(memory.get(name)).toBeUndefined();
  });

  it('is saved now and then even while keys keep coming', async () => {
    const keeper = await open();
    for (let count = 0; count < 20; count += 1) {
      keeper.change(draft('字'.repeat(count + 1)));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(row.written).toBeGreaterThan(0);
  });

  it('goes along when the page goes', async () => {
    const keeper = await open();
    keeper.change(draft('最后一句'));
    keeper.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(words(row.kept?.content)).toBe('最后一句');
  });

  it('outlives a lost connection, and is saved when it is back', async () => {
    const keeper = await open();
    row.fails = offline;
    keeper.change(draft('断网时写的'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state.status).toBe('lost');
    keeper.change(draft('断网时写的，还在写'));
    row.fails = undefined;
    await vi.advanceTimersByTimeAsync(5000);
    expect(words(row.kept?.content)).toBe('断网时写的，还在写');
    expect(keeper.state.status).toBe('saved');
  });

  it('is taken up again by the next opening, if it had not reached the row', async () => {
    const first = await open();
    row.fails = offline;
    first.change(draft('没有来得及'));
    first.stop();
    row.fails = undefined;
    const second = await open();
    expect(words(second.state.content)).toBe('没有来得及');
    await vi.advanceTimersByTimeAsync(1000);
    expect(words(row.kept?.content)).toBe('没有来得及');
  });
});

describe('two who write', () => {
  const conflict = async () => {
    const mine = await open();
    const theirs = await DraftKeeper.open({ name, port: row, local: new Memory() }, emptyDraft);
    theirs.change(draft('他的'));
    await vi.advanceTimersByTimeAsync(1000);
    mine.change(draft('我的'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(mine.state).toMatchObject({ status: 'conflict', theirs: { personName: '柳承安' } });
    expect([words(mine.state.content), words(mine.state.theirs?.content)]).toEqual(['我的', '他的']);
    expect(words(row.kept?.content)).toBe('他的');
    return mine;
  };

  it('overwrite nothing unseen; mine goes on when I say so', async () => {
    const mine = await conflict();
    mine.choose('mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect(words(row.kept?.content)).toBe('我的');
    expect(mine.state).toMatchObject({ status: 'saved', theirs: undefined });
  });

  it('or theirs, and mine is set aside', async () => {
    const mine = await conflict();
    mine.choose('theirs');
    expect(words(mine.state.content)).toBe('他的');
    expect(words(mine.aside())).toBe('我的');
    mine.change(draft('他的，我接着写'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(words(row.kept?.content)).toBe('他的，我接着写');
  });

  it('are told apart at the next opening, too', async () => {
    const mine = await conflict();
    mine.stop();
    expect((await open()).state).toMatchObject({ status: 'conflict', theirs: { revision: 1 } });
  });
});

describe('handing in', () => {
  it('by somebody else ends the draft, and what was not yet in it is set aside', async () => {
    const keeper = await open();
    keeper.change(draft('一'));
    await vi.advanceTimersByTimeAsync(1000);
    row.kept = undefined;
    row.fails = new Problem({ code: 'unseen', status: 404, detail: '没有找到。' });
    keeper.change(draft('一，还有二'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state.status).toBe('ended');
    keeper.change(draft('一，还有二和三'));
    const next = await open();
    expect(next.state.content).toEqual(emptyDraft);
    expect(words(next.aside())).toBe('一，还有二和三');
  });

  it('waits until everything is in the row', async () => {
    const keeper = await open();
    keeper.change(draft('送审的文稿'));
    expect(await keeper.settle()).toBe(true);
    expect(keeper.revision).toBe(1);
    row.fails = offline;
    keeper.change(draft('又改了'));
    expect(await keeper.settle()).toBe(false);
  });

  it('leaves nothing behind that could be saved again', async () => {
    const keeper = await open();
    keeper.change(draft('送审的文稿'));
    await keeper.settle();
    keeper.end();
    keeper.change(draft('迟到的一键'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(row.written).toBe(1);
  });
});
