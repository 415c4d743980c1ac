/** Sends one file to a case. It belongs to nothing until an act names it. */

import type { uploadFile as route } from '../../../../../api/contract/files.ts';
import { type AnswerOf, refusalOf } from '../../../lib/http.ts';
import { pagePerson } from '../../../lib/pagePerson.ts';
import { Problem } from '../../../lib/problem.ts';

export type UploadedFile = AnswerOf<typeof route>;

export async function uploadFile(proposal: string, file: File): Promise<UploadedFile> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(`/api/proposals/${proposal}/files`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: pagePerson.headers(),
    body,
  }).catch(() => {
    throw new Problem({ code: 'offline', status: 0, detail: '未能连接服务器，文件没有上传。请重试。' });
  });
  if (!response.ok) throw await refusalOf(response);
  return response.json();
}
