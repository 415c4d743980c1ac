/** Pages of a letter as they are printed, below each other. */

import { useEffect, useRef } from 'react';
import { texts } from '../texts.ts';
import styles from './letters.module.css';

/** The picture comes from our own server and holds outlines only; whoever hears the page has the text itself. */
export function Sheets({ svg, pages }: { svg: string; pages: number }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    drawn.setAttribute('width', '100%');
    drawn.removeAttribute('height');
    sheet.current?.replaceChildren(drawn);
  }, [svg]);
  const breaks = Array.from({ length: pages - 1 }, (_, index) => ((index + 1) / pages) * 100);
  return (
    <div className={styles.sheets}>
      <div ref={sheet} role="img" aria-label={texts.preview.label(pages)} />
      {breaks.map((top) => (
        <hr key={top} style={{ top: `${top}%` }} />
      ))}
    </div>
  );
}
