/** The demands, split from the text on the spot or typed, each to be answered by itself. */

import { Button } from 'antd';
import { useState } from 'react';
import { announce } from '../../../lib/announce.ts';
import { filledDemands } from '../body.ts';
import styles from '../Proposer.module.css';
import { pointsOf, splitDemands } from '../splitDemands.ts';
import { texts } from '../texts.ts';
import { TextBox } from './TextBox.tsx';

interface DemandsEditorProps {
  demands: readonly string[];
  /** The text they are split from. */
  text: string;
  /** What is selected in it. */
  selection: () => string;
  limit: number | undefined;
  isLocked: boolean;
  onChange: (demands: string[]) => void;
}

export function DemandsEditor({ demands, text, selection, limit, isLocked, onChange }: DemandsEditorProps) {
  const [said, setSaid] = useState('');
  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };

  function add(found: readonly string[], none: string) {
    const fresh = found.filter((each) => !demands.includes(each));
    if (found.length === 0) return say(none);
    onChange([...filledDemands(demands), ...fresh]);
    say(texts.splitDone(fresh.length));
  }

  const put = (index: number, value: string) =>
    onChange(demands.map((each, at) => (at === index ? value : each)));
  const swap = (index: number, other: number) =>
    onChange(
      demands.map((each, at) => {
        if (at === index) return demands[other] ?? each;
        return at === other ? (demands[index] ?? each) : each;
      }),
    );

  return (
    <section className={styles.field} aria-labelledby="write-demands-label">
      <span id="write-demands-label" className={styles.label}>
        {texts.demands}
      </span>
      <p className={styles.hint}>{texts.demandsHint}</p>
      <div className={styles.buttons} style={{ marginBottom: 10 }}>
        <Button disabled={isLocked} onClick={() => add(splitDemands(text), texts.splitNone)}>
          {texts.split}
        </Button>
        {/* Before the press takes the focus, and with it on some telephones the selection. */}
        <Button
          disabled={isLocked}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => add(pointsOf(selection()), texts.selectionNone)}
        >
          {texts.fromSelection}
        </Button>
      </div>
      {said && <p className={styles.hint}>{said}</p>}
      <ol className={styles.list} id="write-demands" tabIndex={-1}>
        {demands.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a demand is what stands at its number.
          <li key={index} className={styles.demand}>
            <TextBox
              id={`write-demand-${index}`}
              label={texts.demandLabel(index + 1)}
              value={each}
              onChange={(value) => put(index, value)}
              limit={limit}
              readOnly={isLocked}
              quiet
            />
            <div className={styles.buttons} style={{ marginTop: 0 }}>
              <Button
                disabled={isLocked || index === 0}
                aria-label={texts.up(index + 1)}
                onClick={() => swap(index, index - 1)}
              >
                {texts.upShort}
              </Button>
              <Button
                disabled={isLocked || index === demands.length - 1}
                aria-label={texts.down(index + 1)}
                onClick={() => swap(index, index + 1)}
              >
                {texts.downShort}
              </Button>
              <Button
                disabled={isLocked}
                aria-label={texts.remove(index + 1)}
                onClick={() => onChange(demands.filter((_each, at) => at !== index))}
              >
                {texts.removeShort}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button disabled={isLocked} onClick={() => onChange([...demands, ''])}>
        {texts.addDemand}
      </Button>
    </section>
  );
}
