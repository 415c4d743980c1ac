/** One line when something is wrong: the connection, the watch over the dates, the clock. Otherwise nothing. */

import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { Problem } from '../../../lib/problem.ts';
import { useLive } from '../../live/useLive.ts';
import { useMe } from '../../session/api/useMe.ts';
import { useSystemState } from '../api/useSystemState.ts';
import { texts } from '../texts.ts';

/** A stream that comes again at once is nothing to speak of. */
const patienceMs = 8000;

export function StatusLine() {
  const { person } = useMe();
  const isLive = useLive(person.id);
  const { data, error, refetch } = useSystemState(isLive);
  const isSilent = useLasting(!isLive, patienceMs);
  useEffect(() => {
    if (!isLive) void refetch();
  }, [isLive, refetch]);
  const sentences = sentencesOf(error) ?? [
    // That the clock moves is said where it is moved.
    ...(data?.wrong.filter(({ code }) => code !== 'clockMoving').map((each) => each.text) ?? []),
    ...(isSilent ? [texts.notLive] : []),
  ];
  return (
    <div role="status" aria-live="polite">
      {sentences.map((text) => (
        <Alert key={text} type={error ? 'error' : 'warning'} banner title={text} />
      ))}
    </div>
  );
}

/** Instead of everything else: without the server nothing else is known. */
function sentencesOf(error: Error | null): string[] | undefined {
  if (!(error instanceof Problem)) return undefined;
  if (error.code === 'offline' || error.code === 'http502' || error.code === 'http504')
    return [texts.offline];
  return error.code === 'databaseAway' ? [texts.database] : undefined;
}

/** True once it has been so for a while. */
function useLasting(is: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!is) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => clearTimeout(timer);
  }, [is, milliseconds]);
  return is && lasting;
}
