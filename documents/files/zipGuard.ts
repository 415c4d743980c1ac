/** Looks at what a zip says it holds, and whether that is true, before any parser unpacks it. */

import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable.ts';

/** Together, unpacked. */
const largestUnpacked = 200 * 1024 * 1024;
const largestRatio = 200;
/** Small files of much white space pack better than that. */
const ratioFrom = 1024 * 1024;
const mostEntries = 10_000;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const longestComment = 65_535;

/** Throws `tooLarge` for a bomb, `broken` for what is no whole zip, `encrypted` for locked entries. */
export function guardZip(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (const entry of entriesOf(file)) {
    unpacked += entry.size;
    if (unpacked > largestUnpacked) throw new Unreadable('tooLarge');
    if (entry.size > ratioFrom && entry.size > entry.packed * largestRatio) throw new Unreadable('tooLarge');
    checkSize(file, entry);
  }
}

interface Entry {
  at: number;
  method: number;
  packed: number;
  size: number;
}

function entriesOf(file: Buffer): Entry[] {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > mostEntries) throw new Unreadable('tooLarge');
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) throw new Unreadable('broken');
    if (file.readUInt16LE(at + 8) & 1) throw new Unreadable('encrypted');
    entries.push({
      at: file.readUInt32LE(at + 42),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      // Sizes past 4 GB are all ones here, and too large.
      size: file.readUInt32LE(at + 24),
    });
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - longestComment); at -= 1) {
    if (file.readUInt32LE(at) === endMark) return at;
  }
  throw new Unreadable('broken');
}

/** A directory may lie: what unpacks to more than it says is refused before a parser meets it. */
function checkSize(file: Buffer, { at, method, packed, size }: Entry): void {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localMark) throw new Unreadable('broken');
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + packed > file.length) throw new Unreadable('broken');
  if (method === 0 && packed === size) return;
  if (method !== 8) throw new Unreadable('broken');
  try {
    const unpacked = inflateRawSync(file.subarray(start, start + packed), { maxOutputLength: size + 1 });
    if (unpacked.length !== size) throw new Unreadable('tooLarge');
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const larger = error instanceof RangeError;
    throw new Unreadable(larger ? 'tooLarge' : 'broken');
  }
}
