/** What would come of a batch: how many go, and why the others do not. */

import type { BatchPreview } from '../../../../../api/contract/batches.ts';
import { texts } from '../texts.ts';
import { ItemTable } from './ItemTable.tsx';

export function BatchPreviewTable({ preview: { possible, refused, items } }: { preview: BatchPreview }) {
  return (
    <>
      <p role="status">{possible === 0 ? texts.none : texts.summary(possible, refused)}</p>
      <ItemTable
        caption={texts.what}
        rows={items.map(({ possible: goes, ...item }) => ({
          ...item,
          word: goes ? texts.possible : texts.impossible,
          tone: goes ? 'good' : 'bad',
        }))}
      />
      {possible > 0 && <p>{texts.held}</p>}
    </>
  );
}
