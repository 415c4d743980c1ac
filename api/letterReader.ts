/** Reads letters a few at a time: each takes a thread and memory, and the API has other work. */

import type { LetterFile } from '../documents/files/fileText.ts';
import { type LetterReading, readLetterFile } from '../documents/files/readLetterFile.ts';
import { Unreadable } from '../documents/files/unreadable.ts';
import { Problem } from './problem.ts';

const atOnce = 2;
const mostWaiting = 6;

/** Throws `tooMany` when too many wait already, `invalid` for what cannot be read. */
export function makeLetterReader(): (take: () => Promise<LetterFile>) => Promise<LetterReading> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (take) => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new Problem('tooMany', '正在读取的文件较多，请稍后再试。');
      await new Promise<void>((go) => waiting.push(go));
    } else {
      running += 1;
    }
    try {
      return await readLetterFile(await take());
    } catch (error) {
      if (error instanceof Unreadable) throw new Problem('invalid', error.message);
      throw error;
    } finally {
      const next = waiting.shift();
      // Whoever waits takes the place over.
      if (next) next();
      else running -= 1;
    }
  };
}
