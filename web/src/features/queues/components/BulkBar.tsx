/** What is chosen, and the one act that can be done on all of it; tried out first, then done. */

import { Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { actLabel } from '../../acts/authority.ts';
import { useMe } from '../../session/api/useMe.ts';
import { asksDemand, bulkCommandOf } from '../bulk.ts';
import type { CaseRow } from '../columns.ts';
import { texts } from '../texts.ts';
import styles from './BulkBar.module.css';

const BatchDialog = lazy(() =>
  import('../../batches/components/BatchDialog.tsx').then((each) => ({ default: each.BatchDialog })),
);

export interface BulkBarProps {
  /** Chosen rows, all of one command and post. */
  rows: readonly CaseRow[];
  onDone: (rows: readonly CaseRow[]) => void;
  onClear: () => void;
}

export function BulkBar({ rows, onDone, onClear }: BulkBarProps) {
  const me = useMe();
  const [demand, setDemand] = useState('');
  const [sending, setSending] = useState<readonly CaseRow[]>();
  const [first] = rows;
  const command = first && bulkCommandOf(first);
  const post = first?.act?.post;
  const demands = command !== undefined && asksDemand.has(command);
  const isReady = !demands || demand.trim() !== '';
  return (
    <>
      {command && post && (
        <section className={`${styles.bar} not-printed`} aria-label={texts.selected(rows.length)}>
          <strong>{texts.selected(rows.length)}</strong>
          {demands && (
            <Input
              aria-label={texts.demand}
              placeholder={texts.demand}
              value={demand}
              maxLength={200}
              style={{ maxWidth: 360 }}
              onChange={({ target }) => setDemand(target.value)}
            />
          )}
          <Button type="primary" disabled={!isReady} onClick={() => setSending(rows)}>
            {texts.bulk(actLabel({ command, post }, me))}
          </Button>
          <Button onClick={onClear}>{texts.unselect}</Button>
        </section>
      )}
      {sending && command && post && (
        <Suspense>
          <BatchDialog
            command={command}
            post={post}
            items={sending.map((each) => ({
              proposal: each.id,
              ...(each.act?.target && { target: each.act.target }),
              version: each.version,
              payload: demands ? { demand: demand.trim() } : {},
            }))}
            onClose={(sent) => {
              if (sent) onDone(sending);
              setSending(undefined);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
