/** Bytes of a text file as text: UTF-8 if they are, else GB18030, which old offices' files are in. */

export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16' | 'gb18030';
}

/** Never throws: what GB18030 does not know becomes U+FFFD, which the reader marks as lost. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
  }
}
