/** Ids are made here and nowhere else. */

import { createHash, randomBytes } from 'node:crypto';

/** A time-ordered UUID, version 7 (RFC 9562). */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x70;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  return dashed(bytes.toString('hex'));
}

/** The id that an opening act gives its case: the same person and key always name the same case. */
export function caseIdFor(person: string, key: string): string {
  const bytes = createHash('sha256').update(`${person}\n${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  return dashed(bytes.toString('hex'));
}

/** SHA-256 of UTF-8 text or bytes, lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function dashed(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
