/** What the open pages of one browser tell each other. Nobody hears himself; a browser without channels hears nothing. */

export type TabMessage =
  /** Somebody has logged in in this browser: perhaps the same person again, perhaps another. */
  { kind: 'signedIn' } | { kind: 'signedOut' } | { kind: 'noticesRead' };

/** The part of a channel that we use. */
export interface TabChannel {
  postMessage(message: TabMessage): void;
  onmessage: ((event: MessageEvent<TabMessage>) => void) | null;
}

type Listener = (message: TabMessage) => void;

export function makeTabs(channel: TabChannel | undefined) {
  const listeners = new Set<Listener>();
  if (channel) {
    channel.onmessage = ({ data }) => {
      for (const each of listeners) each(data);
    };
  }
  return {
    tell(message: TabMessage): void {
      channel?.postMessage(message);
    },
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const tabs = makeTabs(
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('banli-tabs'),
);
