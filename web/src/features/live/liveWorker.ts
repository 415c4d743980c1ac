/** Holds the one stream of this browser for all its pages: over plain http a browser has only six connections to us. */

import { eventNames, type FromWorker, type LiveEvent, type ToWorker } from './messages.ts';

const againMs = 5000;

const ports = new Set<MessagePort>();
let source: EventSource | undefined;
let person: string | undefined;
let isStanding = false;
let again: ReturnType<typeof setTimeout> | undefined;

function tell(message: FromWorker): void {
  for (const port of ports) port.postMessage(message);
}

function setStanding(standing: boolean): void {
  if (standing === isStanding) return;
  isStanding = standing;
  tell({ kind: 'standing', isStanding });
}

function open(): void {
  clearTimeout(again);
  source?.close();
  const opened = new EventSource('/api/events');
  source = opened;
  for (const name of eventNames) {
    opened.addEventListener(name, (message) => {
      if (name === 'hello') setStanding(true);
      tell({ kind: 'event', event: { name, data: JSON.parse(message.data) } as LiveEvent });
    });
  }
  opened.onerror = () => {
    setStanding(false);
    // The browser comes again by itself, but not after a refusal.
    if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, againMs);
  };
}

function hear(port: MessagePort, message: ToWorker): void {
  if (message.kind === 'leave') {
    ports.delete(port);
    if (ports.size > 0) return;
    clearTimeout(again);
    source?.close();
    source = undefined;
    isStanding = false;
    return;
  }
  ports.add(port);
  port.postMessage({ kind: 'standing', isStanding } satisfies FromWorker);
  if (source && message.person === person && source.readyState !== EventSource.CLOSED) return;
  person = message.person;
  open();
}

// A page that connects brings its own port.
self.addEventListener('connect', (event: Event) => {
  const port = event instanceof MessageEvent ? event.ports[0] : undefined;
  if (port) port.onmessage = (message: MessageEvent<ToWorker>) => hear(port, message.data);
});
