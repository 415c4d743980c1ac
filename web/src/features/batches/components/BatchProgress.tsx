/** How far a batch is, and what came of each of its cases. */

import { Alert, Progress } from 'antd';
import type { Batch } from '../../../../../api/contract/batches.ts';
import { clockTime } from '../../../lib/localTime.ts';
import { texts } from '../texts.ts';
import { type ItemRow, ItemTable } from './ItemTable.tsx';

const words: Record<Batch['items'][number]['state'], Pick<ItemRow, 'word' | 'tone'>> = {
  waiting: { word: texts.waiting, tone: 'waiting' },
  done: { word: texts.done, tone: 'good' },
  refused: { word: texts.refused, tone: 'bad' },
};

export function BatchProgress({ batch }: { batch: Batch }) {
  const { total, done, refused, finishedAt, engineAwaySince } = batch;
  return (
    <>
      {engineAwaySince && (
        <Alert type="warning" showIcon role="alert" title={texts.away(clockTime(engineAwaySince))} />
      )}
      <Progress
        percent={Math.floor((100 * (done + refused)) / Math.max(total, 1))}
        status={statusOf(batch)}
        aria-label={texts.title}
      />
      <p role="status">
        {texts.progress(done, refused, total)}
        {finishedAt ? texts.finished : texts.running}
      </p>
      <ItemTable
        caption={texts.title}
        rows={batch.items.map(({ state, ...item }) => ({ ...item, ...words[state] }))}
      />
    </>
  );
}

/** Some that did not go do not make it a failure. */
function statusOf({ finishedAt, done, refused }: Batch): 'active' | 'success' | 'normal' | 'exception' {
  if (!finishedAt) return 'active';
  if (refused === 0) return 'success';
  return done > 0 ? 'normal' : 'exception';
}
