/** The text of a .pdf, page by page; a scan has none. */

import { extractText, getDocumentProxy } from 'unpdf';
import { Unreadable } from './unreadable.ts';

const mostPages = 500;

export async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  try {
    if (document.numPages > mostPages) throw new Unreadable('tooLarge');
    const { text } = await extractText(document, { mergePages: false });
    return text.map((page) => collapse(withoutPageNumber(page))).join('\n');
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken');
  } finally {
    await document.destroy();
  }
}

async function open(bytes: Uint8Array) {
  try {
    // pdf.js takes the bytes for its own.
    return await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    throw new Unreadable(
      error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken',
    );
  }
}

/** — 2 — at the foot of a page would stand in the middle of a sentence. */
function withoutPageNumber(page: string): string {
  return page.replace(/^\s*[—–-]\s*\d{1,3}\s*[—–-]\s*\n|\n\s*[—–-]?\s*\d{1,3}\s*[—–-]?\s*$/gu, '');
}

/** Justified lines come with a space between every two Han characters. */
function collapse(page: string): string {
  return page
    .replace(
      /(?<=[\p{Script=Han}，。、；：？！（）《》〔〕“”]) (?=[\p{Script=Han}，。、；：？！（）《》〔〕“”\d])/gu,
      '',
    )
    .replace(/(?<=\d) (?=[年月日号\p{Script=Han}])/gu, '');
}
