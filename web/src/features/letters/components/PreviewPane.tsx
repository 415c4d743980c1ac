/** The letter as it will be printed, beside the text: the same compile that makes the file that goes out. */

import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { usePreview } from '../api/usePreview.ts';
import type { LetterContext } from '../model/letterContext.ts';
import type { LetterDraft } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';
import styles from './letters.module.css';

interface PreviewPaneProps {
  context: LetterContext;
  written: LetterDraft;
}

export function PreviewPane({ context: { shown, assignment, kind }, written }: PreviewPaneProps) {
  const asked = { proposal: shown.id, version: shown.version, assignment: assignment.id, kind };
  const { data, error, isPlaceholderData, refetch } = usePreview(asked, written);
  if (!data && error) {
    return (
      <>
        <ProblemNote problem={problemFrom(error)} />
        <Button onClick={() => void refetch()}>{texts.preview.again}</Button>
      </>
    );
  }
  if (!data) return <Loading />;
  const { svg, pages, unprintable } = data;
  return (
    <>
      {unprintable.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={texts.preview.unprintable}
          description={unprintable.join('；')}
        />
      )}
      <p role="status" className={styles.previewNote}>
        {isPlaceholderData ? texts.preview.drawing : texts.preview.pages(pages)}
      </p>
      <Sheets svg={svg} pages={pages} />
    </>
  );
}

/** The picture comes from our own server and holds outlines only; whoever hears the page has the text itself. */
function Sheets({ svg, pages }: { svg: string; pages: number }) {
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
