/** Which TCP ports of this machine are free. */
import { createServer } from 'node:net';

type ListenOutcome = { kind: 'listened'; port: number } | { kind: 'failed'; code: string };

function tryToListen(port: number, host: string): Promise<ListenOutcome> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ kind: 'failed', code: error.code ?? 'UNKNOWN' }),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const given = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve({ kind: 'listened', port: given }));
    });
  });
}

/** A TCP port that nobody listened on at the moment of asking; somebody else may still be quicker. */
export async function freePort(): Promise<number> {
  const outcome = await tryToListen(0, '127.0.0.1');
  if (outcome.kind === 'failed') throw new Error(`无法取得空闲端口（${outcome.code}）。`);
  return outcome.port;
}

/** Whether somebody listens on this TCP port, on the loopback address or on all addresses. */
export async function isTaken(port: number): Promise<boolean> {
  // A machine without IPv6 answers EAFNOSUPPORT or EADDRNOTAVAIL, which says nothing about the port.
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const outcome = await tryToListen(port, host);
    if (outcome.kind === 'failed' && outcome.code === 'EADDRINUSE') return true;
  }
  return false;
}
