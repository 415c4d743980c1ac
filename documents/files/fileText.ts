/** The text of a file, by what its bytes are and what its name says; the two must agree. */

import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { decodeText } from '../reading/decode.ts';
import { docText } from './docText.ts';
import { docxText } from './docxText.ts';
import { pdfText } from './pdfText.ts';
import { Unreadable } from './unreadable.ts';

export type LetterFileKind = 'txt' | 'docx' | 'pdf' | 'doc';

export interface FileText {
  kind: LetterFileKind;
  text: string;
}

export interface LetterFile {
  name: string;
  bytes: Uint8Array;
}

/** Characters; a longer text is no letter. */
const longestText = 2_000_000;

export async function fileText(file: LetterFile): Promise<FileText> {
  if (file.bytes.length === 0) throw new Unreadable('empty');
  const kind = await kindOf(file);
  const text = await textOf(kind, file);
  if (text.length > longestText) throw new Unreadable('tooLarge');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Unreadable('noText');
  return {
    kind,
    text: text
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
      .replace(/^\uFEFF/u, ''),
  };
}

function textOf(kind: LetterFileKind, { bytes }: LetterFile): Promise<string> {
  switch (kind) {
    case 'docx':
      return docxText(bytes);
    case 'pdf':
      return pdfText(bytes);
    case 'doc':
      return docText(bytes);
    case 'txt':
      return Promise.resolve(decodeText(bytes).text);
  }
}

async function kindOf({ name, bytes }: LetterFile): Promise<LetterFileKind> {
  const extension = extname(name).slice(1).toLowerCase();
  const content = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext;
  if (content === 'pdf' && extension === 'pdf') return 'pdf';
  // A cut-off or unusual .docx is a zip to whoever looks at its first bytes.
  if ((content === 'docx' || content === 'zip') && extension === 'docx') return 'docx';
  if (content === 'cfb' && extension === 'doc') return 'doc';
  // A .docx with a password is no zip but the old container.
  if (content === 'cfb' && extension === 'docx') throw new Unreadable('encrypted');
  if (content === undefined && extension === 'txt' && isText(bytes)) return 'txt';
  throw new Unreadable('kind');
}

/** UTF-16 has zero bytes and says so at its beginning; other texts have none. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return utf16 || !bytes.subarray(0, 65_536).includes(0);
}
