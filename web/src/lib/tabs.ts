/** What the open pages of one browser tell each other. Nobody hears himself; a browser without channels hears nothing. */

export type TabMessage =
  /** Somebody has logged in in this browser: perhaps the same person again, perhaps another. */
  { kind: 'signedIn' } | { kind: 'signedOut' } | { kind: 'noticesRead' };

type Listener = (message: TabMessage) => void;

export interface TabPort {
  say(message: TabMessage): void;
  hear(listener: Listener): void;
}

export function makeTabs(port: TabPort | undefined) {
  const listeners = new Set<Listener>();
  port?.hear((message) => {
    for (const each of listeners) each(message);
  });
  return {
    tell: (message: TabMessage) => port?.say(message),
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function openPort(): TabPort | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel('banli-tabs');
  return {
    say: (message) => channel.postMessage(message),
    hear(listener) {
      channel.onmessage = ({ data }: { data: TabMessage }) => listener(data);
    },
  };
}

export const tabs = makeTabs(openPort());
