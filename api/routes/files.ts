/** Files in and out. */

import { Readable } from 'node:stream';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { FileTooLarge } from '../../db/fileStore.ts';
import { addFile, type FileRow, readFile } from '../../db/files.ts';
import { newId } from '../../db/ids.ts';
import { may } from '../../workflows/lifecycle/access.ts';
import { relationsOf } from '../../workflows/lifecycle/relation.ts';
import { downloadFile, largestFile, uploadFile } from '../contract/files.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { mediaTypeOf } from '../fileTypes.ts';
import { lookAt } from '../look.ts';
import { mayDownload } from '../mayDownload.ts';
import { readUploadedPart } from '../multipart.ts';
import { Problem, unseen } from '../problem.ts';
import { makeRouter } from '../router.ts';

const longestName = 200;

export function fileRoutes({ log, files }: Pick<Dependencies, 'log' | 'files'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(uploadFile, async (c) => {
    const { id: caseId } = c.req.valid('param');
    const { viewer } = c.var;
    const { state } = await lookAt(log, caseId, viewer);
    const allowed = viewer.posts.some((post) =>
      relationsOf(state, post).some((each) => may.attach.includes(each)),
    );
    if (!allowed) throw new Problem('forbidden', '当前身份不能上传附件。');
    const { filename, content } = await readUploadedPart(c.req.raw.body, c.req.header('content-type'));
    if (filename === '' || filename.length > longestName) {
      throw new Problem('invalid', `文件名不能为空，也不能超过${longestName}个字符。`);
    }
    let type = '';
    const stored = await files
      .put(content, {
        limit: largestFile,
        check: async (path) => {
          type = await mediaTypeOf(path, filename);
        },
      })
      .catch((error: unknown) => {
        if (error instanceof FileTooLarge) throw new Problem('tooLarge', '文件超过 50 MB。');
        throw error;
      });
    const row: FileRow = {
      id: newId(),
      ...stored,
      name: filename,
      type,
      case: caseId,
      uploadedBy: viewer.person,
    };
    await addFile(log.sql, { ...row, at: viewer.at });
    const { id, name, size, sha256 } = row;
    return c.json({ id, name, type, size, sha256 }, 201);
  });

  router.openapi(downloadFile, async (c) => {
    const file = await readFile(log.sql, c.req.valid('param').id);
    if (!file || !(await mayDownload(log, file, c.var.viewer))) throw unseen();
    const content = Readable.toWeb(await files.read(file.sha256));
    // Node's and the web's stream types differ in name only.
    return c.body(content as ReadableStream, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeName(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-cache',
      ETag: `"${file.sha256}"`,
    });
  });

  return router;
}

/** RFC 8187: what `encodeURIComponent` leaves alone and the header does not allow. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
