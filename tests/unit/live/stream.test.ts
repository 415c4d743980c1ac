import { describe, expect, test } from 'vitest';
import { makeStream } from '../../../api/live/stream.ts';

const change = { proposal: 'a', version: 1 };

describe('a stream', () => {
  test('writes each event with a number, so that a browser that comes again can say so', async () => {
    const { body, send, beat, close } = makeStream(() => undefined);
    send('hello', {});
    send('change', change);
    beat();
    close();
    expect(await new Response(body).text()).toBe(
      'id: 1\nevent: hello\ndata: {}\n\nid: 2\nevent: change\ndata: {"proposal":"a","version":1}\n\n: \n\n',
    );
  });

  test('is cut when nobody reads it, once', () => {
    let closed = 0;
    const { send } = makeStream(() => {
      closed += 1;
    });
    for (let n = 0; n < 10_000; n += 1) send('change', change);
    expect(closed).toBe(1);
  });

  test('tells when the browser has left', async () => {
    let closed = 0;
    const { body, send } = makeStream(() => {
      closed += 1;
    });
    await body.cancel();
    send('change', change);
    expect(closed).toBe(1);
  });
});
