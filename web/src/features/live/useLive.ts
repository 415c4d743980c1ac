/** Keeps the page true to what happens elsewhere: the open case at once, lists only by a count. Once, in the frame. */

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queryKeys } from '../../lib/queryKeys.ts';
import { changes, followPage } from './changes.ts';
import { joinStream } from './joinStream.ts';
import type { LiveEvent } from './messages.ts';

const pollMs = 20_000;

/** Whether changes are heard as they happen. */
export function useLive(person: string): boolean {
  const client = useQueryClient();
  const [isStanding, setStanding] = useState(false);
  useEffect(() => followPage(client), [client]);
  useEffect(
    () => joinStream({ person, onEvent: (event) => hear(client, event), onStanding: setStanding }),
    [client, person],
  );
  useEffect(() => {
    if (isStanding) return;
    // Without a stream the page asks by itself; what lists show still waits for the person.
    const timer = setInterval(() => readAnew(client), pollMs);
    return () => clearInterval(timer);
  }, [client, isStanding]);
  return isStanding;
}

function hear(client: QueryClient, event: LiveEvent): void {
  switch (event.name) {
    case 'hello':
      return;
    case 'change': {
      const { proposal, version } = event.data;
      changes.changed(proposal, version);
      void client.invalidateQueries({ queryKey: queryKeys.proposal(proposal) });
      // Old from now on, but read anew only when a screen is opened.
      void client.invalidateQueries({ queryKey: queryKeys.lists, refetchType: 'none' });
      return;
    }
    case 'notices':
      void client.invalidateQueries({ queryKey: queryKeys.notices });
      return;
    case 'batch':
      void client.invalidateQueries({ queryKey: queryKeys.batch(event.data.batch) });
      return;
    case 'clock':
      // Another day: nothing on the screen is what it was.
      void client.invalidateQueries(event.data.moving ? { queryKey: queryKeys.state } : {});
      return;
    case 'resync':
      readAnew(client);
  }
}

function readAnew(client: QueryClient): void {
  changes.mayHaveMissed();
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.lists[0] });
  void client.invalidateQueries({ queryKey: queryKeys.lists, refetchType: 'none' });
}
