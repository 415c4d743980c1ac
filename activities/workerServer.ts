/** Where those who watch the worker ask: is it alive, and how far behind. */

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { WorkerMetrics } from './metrics.ts';

export function serveWorker(
  { host, port }: { host: string; port: number },
  { isRunning, metrics }: { isRunning(): boolean; metrics: WorkerMetrics },
): Server {
  const server = createServer((request, response) => {
    if (request.url === '/healthz')
      return send(response, isRunning() ? 200 : 503, isRunning() ? 'ok' : 'starting');
    if (request.url !== '/metrics') return send(response, 404, 'not found');
    metrics.read().then(
      (text) => send(response, 200, text, metrics.contentType),
      () => send(response, 503, 'not available'),
    );
  });
  return server.listen(port, host);
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': type }).end(`${text}\n`);
}
