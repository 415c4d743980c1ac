/** What stands in an old letter: read from an uploaded file, answered, and forgotten. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { mayReadLetterFiles } from '../../workflows/lifecycle/access.ts';
import { largestFile } from '../contract/files.ts';
import { readLetterRoute } from '../contract/letterReading.ts';
import type { Environment } from '../environment.ts';
import { makeLetterReader } from '../letterReader.ts';
import { readUploadedPart } from '../multipart.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';

const longestName = 200;

export function letterReadingRoutes(): OpenAPIHono<Environment> {
  const router = makeRouter();
  const read = makeLetterReader();

  router.openapi(readLetterRoute, async (c) => {
    const { posts } = c.var.viewer;
    if (!posts.some((each) => mayReadLetterFiles.includes(each.role))) {
      throw new Problem('forbidden', '当前身份不能读取旧文。');
    }
    const { filename, content } = await readUploadedPart(c.req.raw.body, c.req.header('content-type'));
    if (filename === '' || filename.length > longestName) {
      throw new Problem('invalid', `文件名不能为空，也不能超过${longestName}个字符。`);
    }
    const reading = await read(async () => ({
      name: filename,
      bytes: await collect(content),
    }));
    const values = reading.values.map(({ item, means, ...each }) => ({
      ...each,
      ...(item !== undefined && { item }),
      ...(means !== undefined && { means }),
    }));
    return c.json({ name: filename, ...reading, values }, 200);
  });

  return router;
}

/** Never more than the limit is held. */
async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > largestFile) throw new Problem('tooLarge', '文件超过 50 MB。');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
