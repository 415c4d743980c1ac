/** Previews of letters, drawn one after the other in a thread; of one asker only the newest is drawn. */

import type { Worker } from 'node:worker_threads';
import { startThread } from '../files/startThread.ts';
import type { PrintedLetter } from '../printed.ts';
import type { Drawn } from './thread.ts';

/** `superseded`: the same asker asked again before his turn; `late`: drawing took too long. */
type Preview = Drawn | 'superseded' | 'late';

export interface Previewer {
  draw(asker: string, letter: PrintedLetter): Promise<Preview>;
  close(): Promise<void>;
}

interface Asked {
  letter: PrintedLetter;
  answer: (preview: Preview) => void;
}

const longestMs = 10_000;

/** `folder`: the licensed fonts, as for the print. The thread starts with the first preview. */
export function makePreviewer({ folder }: { folder?: string | undefined } = {}): Previewer {
  const waiting = new Map<string, Asked>();
  let thread: Worker | undefined;
  let drawing: Asked | undefined;
  let timer: NodeJS.Timeout | undefined;

  const done = (preview: Preview) => {
    clearTimeout(timer);
    drawing?.answer(preview);
    drawing = undefined;
    next();
  };
  /** A thread that failed or takes too long is replaced by a fresh one. */
  const giveUp = () => {
    void thread?.terminate();
    thread = undefined;
    done('late');
  };
  const start = (): Worker => {
    const started = startThread('./thread', import.meta.url, { workerData: { folder } });
    started.on('message', done);
    started.on('error', () => {
      if (thread === started) giveUp();
    });
    started.unref();
    return started;
  };
  const next = () => {
    const first = waiting.entries().next().value;
    if (drawing || !first) return;
    const [asker, asked] = first;
    waiting.delete(asker);
    drawing = asked;
    thread ??= start();
    timer = setTimeout(giveUp, longestMs);
    thread.postMessage(asked.letter);
  };

  return {
    draw: (asker, letter) =>
      new Promise((answer) => {
        waiting.get(asker)?.answer('superseded');
        waiting.set(asker, { letter, answer });
        next();
      }),
    async close() {
      await thread?.terminate();
    },
  };
}
