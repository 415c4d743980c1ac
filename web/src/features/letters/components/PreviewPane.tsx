/** The letter as it will be printed, beside the text: the same compile that makes the file that goes out. */

import { Alert, Button } from 'antd';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { usePreview } from '../api/usePreview.ts';
import type { LetterContext } from '../model/letterContext.ts';
import type { LetterDraft } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';
import styles from './letters.module.css';
import { Sheets } from './Sheets.tsx';

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
