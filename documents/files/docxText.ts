/** The text of a .docx: its paragraphs, one a line. */

import mammoth from 'mammoth';
import { Unreadable } from './unreadable.ts';
import { guardZip } from './zipGuard.ts';

export async function docxText(bytes: Uint8Array): Promise<string> {
  guardZip(bytes);
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value.replaceAll('\n\n', '\n');
  } catch {
    throw new Unreadable('broken');
  }
}
