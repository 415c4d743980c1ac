import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { makeHttp, unanswered } from '../../stories/http.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A server that handles its requests by one handler after the other, and notes their keys. */
async function serving(...handlers: ((response: ServerResponse, request: IncomingMessage) => void)[]) {
  const keys: unknown[] = [];
  server = createServer((request, response) => {
    keys.push(request.headers['idempotency-key']);
    const handler = handlers[keys.length - 1];
    if (!handler) throw new Error('One request too many');
    handler(response, request);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const said: string[] = [];
  return { keys, said, http: makeHttp(`http://127.0.0.1:${port}`, (line) => said.push(line)) };
}

const walking = (response: ServerResponse) =>
  void response.writeHead(503, { 'retry-after': '0.2' }).end('{"code":"walking"}');
const dies = (_: ServerResponse, request: IncomingMessage) => void request.socket.destroy();
const breaksOff = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': '100' }).write('{"id"');
  setTimeout(() => response.socket?.destroy(), 20);
};
const answers = (response: ServerResponse) => void response.end('{"id":"1"}');
const act = { method: 'POST', path: '/', headers: { 'idempotency-key': 'story/1/file' }, body: {} } as const;

test('an act is sent again, under the same key, until it is answered', async () => {
  const { http, keys, said } = await serving(walking, dies, breaksOff, answers);
  expect(await http.send(act)).toMatchObject({ status: 200, body: { id: '1' } });
  expect(keys).toEqual(['story/1/file', 'story/1/file', 'story/1/file', 'story/1/file']);
  expect(said).toHaveLength(2);
});

test('what has no key is sent once: an answer that is lost is told', async () => {
  const { http, keys } = await serving(dies);
  expect(await http.send({ ...act, isOnce: true })).toMatchObject({ status: unanswered });
  expect(keys).toHaveLength(1);
});

test('a refusal is an answer', async () => {
  const { http, keys } = await serving((response) => response.writeHead(409).end('{"code":"stale"}'));
  expect(await http.send(act)).toMatchObject({ status: 409, body: { code: 'stale' } });
  expect(keys).toHaveLength(1);
});
