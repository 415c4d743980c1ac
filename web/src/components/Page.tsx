/** A screen with its one heading: it names the document, and takes the focus when the screen opens. */

import { type ReactNode, useEffect, useRef } from 'react';
import { texts } from '../app/texts.ts';

export interface PageProps {
  title: string;
  /** Beside the heading. */
  extra?: ReactNode;
  children: ReactNode;
}

export function Page({ title, extra, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${texts.name}`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16, marginBottom: 12 }}>
        <h1 ref={heading} tabIndex={-1} style={{ margin: 0, fontSize: 22 }}>
          {title}
        </h1>
        {extra}
      </div>
      {children}
    </>
  );
}
