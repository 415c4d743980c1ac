/** One stream of events to one browser, as text/event-stream. It never waits for a browser that does not read. */

import type { StreamEvents } from '../contract/events.ts';

export interface Stream {
  body: ReadableStream<Uint8Array>;
  send<N extends keyof StreamEvents>(name: N, data: StreamEvents[N]): void;
  /** A comment that keeps proxies and the connection awake. */
  beat(): void;
  close(): void;
}

/** Unread, in bytes: more than this and the browser is gone or asleep; it comes again and reads everything anew. */
const mostUnread = 128 * 1024;

export function makeStream(onClose: () => void): Stream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let count = 0;
  const close = () => {
    if (!controller) return;
    const closing = controller;
    controller = undefined;
    onClose();
    closing.close();
  };
  const write = (text: string) => {
    if (!controller) return;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) <= 0) close();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      cancel() {
        if (!controller) return;
        controller = undefined;
        onClose();
      },
    },
    { highWaterMark: mostUnread, size: (chunk) => chunk?.byteLength ?? 0 },
  );
  return {
    body,
    send(name, data) {
      count += 1;
      // The id is what a browser names when it comes again: then it may have missed something.
      write(`id: ${count}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    beat: () => write(': \n\n'),
    close,
  };
}
