/** A value as it stands once it has not changed for a moment: what is typed is asked for when the fingers rest. */

import { useEffect, useState } from 'react';

export function useSettled<T>(value: T, milliseconds = 180): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
