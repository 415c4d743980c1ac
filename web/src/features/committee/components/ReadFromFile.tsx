/** 从文件读取: a file is read, and its values stand side by side with the words around them until each is taken over. */

import { Button } from 'antd';
import { useRef, useState } from 'react';
import { colours } from '../../../app/theme.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../lib/announce.ts';
import { type Problem, problemFrom } from '../../../lib/problem.ts';
import { type ListedProposer, readLetterFile } from '../api/readLetterFile.ts';
import { type Offer, offersOf } from '../register/offers.ts';
import type { Kind, Typed } from '../register/registerForm.ts';
import { registerTexts as texts } from '../registerTexts.ts';
import styles from './ReadFromFile.module.css';

interface ReadFromFileProps {
  kind: Kind;
  committee: string;
  /** What stands in the form now. */
  typed: () => Typed;
  onTake: (part: Partial<Typed>, listed: readonly ListedProposer[]) => void;
}

interface Read {
  name: string;
  offers: Offer[];
  listed: ListedProposer[];
}

export function ReadFromFile({ kind, committee, typed, onTake }: ReadFromFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [found, setFound] = useState<Read>();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());

  async function take(file: File | undefined) {
    if (!file) return;
    setProblem(undefined);
    setFound(undefined);
    setTaken(new Set());
    setReading(true);
    try {
      const { reading, listed } = await readLetterFile(file, committee);
      const offers = offersOf(kind, reading, listed);
      setFound({ name: reading.name, offers, listed });
      announce(texts.fileRead(reading.name, offers.length));
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setReading(false);
    }
  }

  function accept({ key, label, fill }: Offer) {
    if (!fill || !found) return;
    onTake(fill(typed()), found.listed);
    setTaken((before) => new Set([...before, key]));
    announce(texts.fileTaken(label));
  }

  return (
    <section aria-label={texts.fromFile} className={styles.section}>
      <input
        ref={input}
        type="file"
        accept=".txt,.docx,.pdf,.doc"
        style={{ display: 'none' }}
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button loading={isReading} onClick={() => input.current?.click()} style={{ minHeight: 40 }}>
        {isReading ? texts.fileReading : texts.fromFile}
      </Button>{' '}
      <span style={{ color: colours.quiet }}>{texts.fileKinds}</span>
      {problem && <ProblemNote problem={problem} />}
      {found && (
        <>
          <p>{texts.fileHint(found.name)}</p>
          <ul className={styles.offers}>
            {found.offers.map((each) => (
              <OfferRow
                key={each.key}
                offer={each}
                isTaken={taken.has(each.key)}
                onAccept={() => accept(each)}
              />
            ))}
          </ul>
          <Button onClick={() => setFound(undefined)} style={{ minHeight: 40 }}>
            {texts.fileClose}
          </Button>
        </>
      )}
    </section>
  );
}

function OfferRow({ offer, isTaken, onAccept }: { offer: Offer; isTaken: boolean; onAccept: () => void }) {
  const { label, value, around, sureness, fill } = offer;
  return (
    <li className={styles.offer}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        {around && <span className={styles.around}>{around.before}</span>}
        <mark className={styles.read}>{value}</mark>
        {around && <span className={styles.around}>{around.after}</span>}
      </span>
      <span className={styles.sureness}>{texts.sureness[sureness]}</span>
      {fill ? (
        <Button
          disabled={isTaken}
          onClick={onAccept}
          style={{ minHeight: 40 }}
          aria-label={texts.fileTake(label, value)}
        >
          {isTaken ? texts.taken : texts.take}
        </Button>
      ) : (
        <span className={styles.sureness}>{texts.notListed}</span>
      )}
    </li>
  );
}
