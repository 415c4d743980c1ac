/** Draws letters in a thread of its own: compiling blocks, and whoever serves requests must not wait for it. */

import { parentPort, workerData } from 'node:worker_threads';
import type { PrintedLetter } from '../printed.ts';
import { makeLetterPrinter, type Pages, UnprintableError } from './pdf.ts';

export interface Drawn extends Pages {
  /** Characters that no loaded font can print: as it stands it cannot be issued. */
  unprintable: string[];
}

const printer = makeLetterPrinter(workerData);

parentPort?.on('message', (letter: PrintedLetter) => {
  const drawn: Drawn = { ...printer.pages(letter), unprintable: unprintableIn(letter) };
  parentPort?.postMessage(drawn);
});

function unprintableIn(letter: PrintedLetter): string[] {
  try {
    printer.pdf(letter, new Date());
    return [];
  } catch (error) {
    if (error instanceof UnprintableError) return error.characters;
    throw error;
  }
}
