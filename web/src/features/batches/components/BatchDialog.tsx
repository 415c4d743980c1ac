/** One act on many cases: first what would come of it, then how far it is, then what came of each. */

import { Link } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { BatchCommand } from '../../../../../api/contract/batches.ts';
import { paths } from '../../../app/paths.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { newKey } from '../../../lib/newKey.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { type BatchItem, useBatch, usePreview, useSendBatch } from '../api/useBatch.ts';
import { labels, texts } from '../texts.ts';
import { BatchPreviewTable } from './BatchPreviewTable.tsx';
import { BatchProgress } from './BatchProgress.tsx';

export interface BatchDialogProps {
  command: BatchCommand;
  items: readonly BatchItem[];
  /** The post under which it is done. */
  post: string;
  /** `sent`: at least one act is on its way, so that the list should be read anew. */
  onClose(sent: boolean): void;
}

export function BatchDialog({ command, items, post, onClose }: BatchDialogProps) {
  // One intention, one key: what is confirmed twice is done once.
  const key = useRef(newKey()).current;
  const preview = usePreview();
  const sending = useSendBatch();
  const [sent, setSent] = useState<string>();
  const { mutate: tryOut } = preview;
  const asked = useRef({ command, items, post, key: newKey() }).current;
  useEffect(() => tryOut(asked), [tryOut, asked]);
  const going = new Set(preview.data?.items.filter((each) => each.possible).map((each) => each.position));
  const confirm = () =>
    sending.mutate(
      { command, post, key, items: asked.items.filter((_, position) => going.has(position)) },
      { onSuccess: ({ id }) => setSent(id) },
    );
  return (
    <Modal
      open
      width={900}
      title={texts.preview(labels[command])}
      mask={{ closable: false }}
      onCancel={() => onClose(sent !== undefined)}
      footer={
        sent === undefined ? (
          <>
            <Button onClick={() => onClose(false)}>{texts.cancel}</Button>
            <Button
              type="primary"
              disabled={going.size === 0}
              loading={sending.isPending || preview.isPending}
              onClick={confirm}
            >
              {texts.confirm(labels[command], going.size)}
            </Button>
          </>
        ) : (
          <>
            <Link to={paths.batch} params={{ id: sent }} style={{ marginInlineEnd: 16 }}>
              {texts.open}
            </Link>
            <Button type="primary" onClick={() => onClose(true)}>
              {texts.close}
            </Button>
          </>
        )
      }
    >
      {preview.error && (
        <>
          <ProblemNote problem={problemFrom(preview.error)} />
          <Button onClick={() => tryOut(asked)}>{texts.again}</Button>
        </>
      )}
      {sending.error && (
        <>
          <ProblemNote problem={problemFrom(sending.error)} />
          <p>{texts.kept}</p>
        </>
      )}
      {preview.isPending && <p role="status">{texts.trying}</p>}
      {sent === undefined ? preview.data && <BatchPreviewTable preview={preview.data} /> : <Sent id={sent} />}
    </Modal>
  );
}

function Sent({ id }: { id: string }) {
  const { data, error } = useBatch(id);
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  return data ? <BatchProgress batch={data} /> : null;
}
