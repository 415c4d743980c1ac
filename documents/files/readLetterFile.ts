/** Reads a letter from a file, each in a thread of its own with a limit of memory and time. */

import type { Reading } from '../reading/values.ts';
import type { LetterFile, LetterFileKind } from './fileText.ts';
import { startThread } from './startThread.ts';
import { isUnreadableCode, Unreadable } from './unreadable.ts';

export interface LetterReading extends Reading {
  kind: LetterFileKind;
  /** What the places are places in. */
  text: string;
}

export type ThreadAnswer = LetterReading | { unreadable: string };

const longestMs = 30_000;
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** Throws `Unreadable` with a sentence for whoever sent the file. */
export async function readLetterFile(file: LetterFile, limitMs = longestMs): Promise<LetterReading> {
  const answer = await inThread(file, limitMs);
  if (!('unreadable' in answer)) return answer;
  throw new Unreadable(isUnreadableCode(answer.unreadable) ? answer.unreadable : 'broken');
}

function inThread(file: LetterFile, limitMs: number): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const thread = startThread('./readingThread', import.meta.url, {
      workerData: file,
      resourceLimits: memory,
      env: {},
      execArgv: [],
      // A parser's warnings are nobody's news.
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void thread.terminate();
    };
    const timer = setTimeout(() => end(() => reject(new Unreadable('tooLong'))), limitMs);
    thread.once('message', (answer: ThreadAnswer) => end(() => resolve(answer)));
    thread.once('error', (error) =>
      end(() => reject(isOutOfMemory(error) ? new Unreadable('tooLarge') : error)),
    );
    thread.once('exit', () => end(() => reject(new Unreadable('broken'))));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
