/** Runs an installation as the one job of this process: signals, output, exit code. */
import { type SuperviseOptions, supervise } from './supervise.ts';
import { readyText } from './texts.ts';

/** Ends, with exit code 1 after a refusal or a failure, when all that was started is stopped. */
export async function runSupervisor(
  options: Pick<SuperviseOptions, 'preparation' | 'children' | 'searchAttributes'>,
): Promise<void> {
  // A terminal that was closed must not end us before we have stopped what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const stopping = new AbortController();
  // npm passes on a Ctrl-C that the terminal has sent to us already: a second signal changes nothing.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  try {
    await supervise({
      ...options,
      environment: process.env,
      report: (line) => console.log(line),
      onReady: (ready) => console.log(readyText(ready)),
      signal: stopping.signal,
    });
    console.log('已停止。');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
