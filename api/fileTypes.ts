/** Which files are taken: judged by their bytes, and the name must say the same. */

import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { Problem } from './problem.ts';

/** Extension to media type. */
const mediaTypes = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  wps: 'application/vnd.ms-works',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  et: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  dps: 'application/vnd.ms-powerpoint',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  txt: 'text/plain',
  csv: 'text/csv',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
} as const;

type Extension = keyof typeof mediaTypes;

/** What the bytes are, to the names that such a file may have. */
const namesByContent: Readonly<Record<string, readonly Extension[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'wps'],
  xlsx: ['xlsx', 'et'],
  pptx: ['pptx', 'dps'],
  odt: ['odt'],
  rtf: ['rtf', 'doc'],
  jpg: ['jpg', 'jpeg'],
  png: ['png'],
  gif: ['gif'],
  bmp: ['bmp'],
  webp: ['webp'],
  tif: ['tif', 'tiff'],
  // The old office formats share one container, and OFD is a zip: there the name decides.
  cfb: ['doc', 'wps', 'xls', 'et', 'ppt', 'dps'],
  zip: ['ofd', 'docx', 'xlsx', 'pptx'],
  text: ['txt', 'csv'],
};

/** Bytes looked at to tell a text. */
const looked = 65_536;

/** The media type of a file that may be kept; throws `invalid` for any other. */
export async function mediaTypeOf(path: string, filename: string): Promise<string> {
  const extension = extname(filename).slice(1).toLowerCase();
  const content = (await fileTypeFromFile(path))?.ext ?? ((await isText(path)) ? 'text' : undefined);
  const names = content === undefined ? undefined : namesByContent[content];
  const name = names?.find((each) => each === extension);
  if (name) return mediaTypes[name];
  const allowed = Object.keys(mediaTypes).join('、');
  throw new Problem('invalid', `不能上传这种文件，或者文件内容与扩展名不符。可以上传：${allowed}。`);
}

/** No zero byte: texts come in UTF-8 or GB 18030, and in neither has one a place. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(looked), 0, looked, 0);
    return bytesRead > 0 && !buffer.subarray(0, bytesRead).includes(0);
  } finally {
    await file.close();
  }
}
