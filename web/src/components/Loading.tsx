/** Said only when something takes longer than a glance (400 ms). */

import { useEffect, useState } from 'react';
import { texts } from '../app/texts.ts';

const noticeable = 400;

export function Loading() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), noticeable);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" style={{ padding: 24, minHeight: 24 }}>
      {isLong ? texts.loading : ''}
    </p>
  );
}
