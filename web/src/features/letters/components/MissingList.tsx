/** 还缺什么: the gates as they stand for what is written now, in the sentences of the refusal. */

import { Button } from 'antd';
import type { DraftCheck } from '../api/useDraftCheck.ts';
import { texts } from '../texts.ts';
import styles from './letters.module.css';

const words = texts.missing;

export interface MissingListProps {
  check: DraftCheck | undefined;
  isChecking: boolean;
  hasFailed: boolean;
  onShow?: (block: string) => void;
}

export function MissingList({ check, isChecking, hasFailed, onShow }: MissingListProps) {
  return (
    <section aria-label={words.label} aria-busy={isChecking}>
      <h2>{words.label}</h2>
      <div role="status" aria-live="polite">
        {hasFailed && <p>{words.failed}</p>}
        {!check && !hasFailed && <p>{words.checking}</p>}
        {check && check.faults.length === 0 && <AllThere missing={check.missing} />}
        {check && <Sentences title={words.faults} items={check.faults.map((each) => each.text)} />}
        {check && <Sentences title={words.gates} items={check.missing.map((each) => each.text)} />}
      </div>
      {check && check.warnings.length > 0 && (
        <>
          <h3>{words.warnings}</h3>
          <ul className={styles.gates}>
            {check.warnings.map(({ word, block, text }) => (
              <li key={`${block}/${word}`}>
                {text}
                {onShow && (
                  <Button
                    type="link"
                    size="small"
                    aria-label={`${words.toBlock}：${word}`}
                    onClick={() => onShow(block)}
                  >
                    {words.toBlock}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function AllThere({ missing }: { missing: DraftCheck['missing'] }) {
  if (missing.length === 0) return <p>{words.none}</p>;
  return missing.every((each) => each.code === 'signOff') ? <p>{words.noneBeforeSignOff}</p> : null;
}

export function Sentences({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.gates}>
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
