/** Joins this page to the stream of its browser; where there is none, says so, and the page asks now and then. */

import type { FromWorker, LiveEvent, ToWorker } from './messages.ts';

export interface Joining {
  person: string;
  onEvent(event: LiveEvent): void;
  onStanding(isStanding: boolean): void;
}

/** Gives what leaves it again. */
export function joinStream({ person, onEvent, onStanding }: Joining): () => void {
  const worker = startWorker();
  if (!worker) {
    onStanding(false);
    return () => undefined;
  }
  const { port } = worker;
  const say = (message: ToWorker) => port.postMessage(message);
  const join = () => say({ kind: 'join', person });
  const leave = () => say({ kind: 'leave' });
  port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'event') onEvent(data.event);
    else onStanding(data.isStanding);
  };
  // A page that is put aside tells the worker, which cannot see it; one that is taken up again comes back.
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', join);
  join();
  return () => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', join);
    leave();
    port.close();
  };
}

function startWorker(): SharedWorker | undefined {
  if (typeof SharedWorker === 'undefined') return undefined;
  try {
    return new SharedWorker(new URL('./liveWorker.ts', import.meta.url), {
      type: 'module',
      name: 'banli-live',
    });
  } catch {
    return undefined;
  }
}
