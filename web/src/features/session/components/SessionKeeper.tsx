/**
 * Keeps the session of whoever works, warns two minutes before it ends, and asks to log in again over the page when it
 * has ended: nothing typed is lost. Time is counted from what the server said was left, not by the browser's date.
 */

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { sessionEnded } from '../../../lib/sessionEnded.ts';
import { readMe } from '../api/useMe.ts';
import { useProlong } from '../api/useProlong.ts';

const EndingDialog = lazy(() =>
  import('./EndingDialog.tsx').then((each) => ({ default: each.EndingDialog })),
);
const EndedDialog = lazy(() => import('./EndedDialog.tsx').then((each) => ({ default: each.EndedDialog })));

const warnSeconds = 120;
/** Whoever types or clicks keeps the session, without a request for every key. */
const quietMs = 30 * 60_000;

export function SessionKeeper() {
  const { data, dataUpdatedAt, refetch } = useQuery(readMe);
  const [hasEnded, setEnded] = useState(false);
  const endsAt = data ? dataUpdatedAt + data.sessionSecondsLeft * 1000 : Number.POSITIVE_INFINITY;
  const left = useSecondsLeft(endsAt);
  const isEnding = left <= warnSeconds;
  const { mutate: prolong, isPending } = useProlong();
  useActivity(prolong, isEnding || hasEnded);
  useEffect(() => sessionEnded.listen(() => setEnded(true)), []);
  // Whoever can be read again is logged in again, be it in another tab.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer counts, not what it says.
  useEffect(() => setEnded(false), [dataUpdatedAt]);
  // Another tab may have prolonged it meanwhile, or somebody may have ended it.
  useEffect(() => {
    if (isEnding) void refetch();
  }, [isEnding, refetch]);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) void refetch();
  }, [isOver, refetch]);
  return (
    <Suspense fallback={null}>
      {isEnding && !isOver && !hasEnded && (
        <EndingDialog left={left} busy={isPending} onStay={() => prolong()} />
      )}
      {hasEnded && data && (
        <EndedDialog
          username={data.person.username}
          name={data.person.name}
          onEnter={() => setEnded(false)}
        />
      )}
    </Suspense>
  );
}

/** Rounded up; looked at every second only while it matters. */
function useSecondsLeft(endsAt: number): number {
  const [now, setNow] = useState(Date.now);
  const left = Math.ceil((endsAt - now) / 1000);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return left > warnSeconds ? Number.POSITIVE_INFINITY : left;
}

function useActivity(prolong: () => void, isStopped: boolean): void {
  const lastAt = useRef(Date.now());
  useEffect(() => {
    if (isStopped) return;
    const act = () => {
      if (Date.now() - lastAt.current < quietMs) return;
      lastAt.current = Date.now();
      prolong();
    };
    window.addEventListener('pointerdown', act);
    window.addEventListener('keydown', act);
    return () => {
      window.removeEventListener('pointerdown', act);
      window.removeEventListener('keydown', act);
    };
  }, [prolong, isStopped]);
}
