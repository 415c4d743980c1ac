/** A list of cases: a table on the desk, cards on the telephone; moved through by keys, acted on row by row. */

import { Checkbox } from 'antd';
import { useRef } from 'react';
import { useNarrow } from '../../../lib/useNarrow.ts';
import { ActButton } from '../../acts/components/ActButton.tsx';
import { labels } from '../../acts/texts.ts';
import { type CaseRow, type Column, keyOfRow } from '../columns.ts';
import { columnNames, texts } from '../texts.ts';
import { useRowKeys } from '../useRowKeys.ts';
import styles from './CaseList.module.css';
import { cellOf, TitleLink } from './cells.tsx';

interface Selection {
  keys: ReadonlySet<string>;
  set: (keys: ReadonlySet<string>) => void;
  /** Rows that may be chosen together. */
  isOpen: (row: CaseRow) => boolean;
}

export interface CaseListProps {
  label: string;
  rows: readonly CaseRow[];
  columns: readonly Column[];
  /** The office's instant. */
  now: string;
  /** What was done here, by row. */
  acted?: ReadonlyMap<string, string>;
  onActed?: (row: CaseRow) => void;
  selection?: Selection | undefined;
}

export function CaseList(props: CaseListProps) {
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const isNarrow = useNarrow();
  return (
    <div ref={list}>
      {isNarrow ? <Cards {...props} /> : <Table {...props} />}
      {!isNarrow && <p className={`${styles.help} not-printed`}>{texts.keys}</p>}
    </div>
  );
}

function Table({ label, rows, columns, now, acted, onActed, selection }: CaseListProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="not-printed">
                <SelectAll rows={rows} selection={selection} />
              </th>
            )}
            {columns.map((each) => (
              <th key={each} scope="col" className={each === 'act' ? 'not-printed' : undefined}>
                {columnNames[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={keyOfRow(row)}
              data-row=""
              className={acted?.has(keyOfRow(row)) ? styles.acted : undefined}
            >
              {selection && (
                <td className="not-printed">
                  <SelectOne row={row} selection={selection} acted={acted} />
                </td>
              )}
              {columns.map((each) => (
                <td
                  key={each}
                  className={each === 'act' ? 'not-printed' : each === 'title' ? styles.subject : undefined}
                >
                  {each === 'act' ? (
                    <Act row={row} acted={acted} onActed={onActed} />
                  ) : (
                    cellOf(each, row, now)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ label, rows, columns, now, acted, onActed, selection }: CaseListProps) {
  const facts = columns.filter(
    (each) => each !== 'title' && each !== 'act' && each !== 'light' && each !== 'number',
  );
  return (
    <ul aria-label={label} className={styles.cards}>
      {rows.map((row) => (
        <li
          key={keyOfRow(row)}
          data-row=""
          className={`${styles.card} ${acted?.has(keyOfRow(row)) ? styles.acted : ''}`}
        >
          <div className={styles.cardHead}>
            {selection && <SelectOne row={row} selection={selection} acted={acted} />}
            {cellOf('light', row, now)}
            <span>{row.number}</span>
          </div>
          <div className={styles.cardTitle}>
            <TitleLink row={row} />
          </div>
          <dl className={styles.facts}>
            {facts.map((each) => (
              <div key={each}>
                <dt>{columnNames[each]}</dt>
                <dd>{cellOf(each, row, now)}</dd>
              </div>
            ))}
          </dl>
          {columns.includes('act') && (
            <div className="not-printed">
              <Act row={row} acted={acted} onActed={onActed} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface ActProps {
  row: CaseRow;
  acted: ReadonlyMap<string, string> | undefined;
  onActed: ((row: CaseRow) => void) | undefined;
}

function Act({ row, acted, onActed }: ActProps) {
  const result = acted?.get(keyOfRow(row));
  if (result !== undefined) return <strong>{result}</strong>;
  if (!row.act) return null;
  return (
    <ActButton
      proposal={row.id}
      version={row.version}
      allowed={row.act}
      of={row.number}
      {...(onActed && { onDone: () => onActed(row) })}
    />
  );
}

/** What a row says of itself once it was acted on. */
export function resultOf({ act }: CaseRow): string {
  return act ? texts.acted(labels[act.command]) : '';
}

interface SelectProps {
  row: CaseRow;
  selection: Selection;
  acted: ReadonlyMap<string, string> | undefined;
}

function SelectOne({ row, selection, acted }: SelectProps) {
  const key = keyOfRow(row);
  return (
    <Checkbox
      aria-label={texts.select(row.number)}
      checked={selection.keys.has(key)}
      disabled={!selection.isOpen(row) || acted?.has(key) === true}
      onChange={({ target }) => {
        const keys = new Set(selection.keys);
        if (target.checked) keys.add(key);
        else keys.delete(key);
        selection.set(keys);
      }}
    />
  );
}

function SelectAll({ rows, selection }: { rows: readonly CaseRow[]; selection: Selection }) {
  const open = rows.filter(selection.isOpen).map(keyOfRow);
  const chosen = open.filter((each) => selection.keys.has(each));
  return (
    <Checkbox
      aria-label={texts.selectAll}
      checked={open.length > 0 && chosen.length === open.length}
      indeterminate={chosen.length > 0 && chosen.length < open.length}
      disabled={open.length === 0}
      onChange={({ target }) => selection.set(new Set(target.checked ? open : []))}
    />
  );
}
