/** The thread in which one file is read: what a parser does with memory and time ends with it. */

import { parentPort, workerData } from 'node:worker_threads';
import { readLetter } from '../reading/readLetter.ts';
import { fileText, type LetterFile } from './fileText.ts';
import type { ThreadAnswer } from './readLetterFile.ts';
import { Unreadable } from './unreadable.ts';

async function answer(): Promise<ThreadAnswer> {
  try {
    // The one sender is `readLetterFile`.
    const file: LetterFile = workerData;
    const { kind, text } = await fileText(file);
    return { kind, text, ...readLetter(text) };
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.code };
    throw error;
  }
}

parentPort?.postMessage(await answer());
