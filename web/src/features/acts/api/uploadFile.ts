/** Sends one file to a case. It belongs to nothing until an act names it. */

import type { uploadFile as route } from '../../../../../api/contract/files.ts';
import type { AnswerOf } from '../../../lib/http.ts';
import { sendFile } from '../../../lib/sendFile.ts';

export type UploadedFile = AnswerOf<typeof route>;

export function uploadFile(proposal: string, file: File): Promise<UploadedFile> {
  return sendFile(`/api/proposals/${proposal}/files`, file, '未能连接服务器，文件没有上传。请重试。');
}
