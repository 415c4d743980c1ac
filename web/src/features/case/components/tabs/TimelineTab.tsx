/** 时间线: what happened, the newest first; of people, of the system, of time, each of which can be left out. */

import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { DateDialog } from '../../../../components/DateDialog.tsx';
import { EmptyNote } from '../../../../components/EmptyNote.tsx';
import { Loading } from '../../../../components/Loading.tsx';
import { ProblemNote } from '../../../../components/ProblemNote.tsx';
import { WhyThisDate } from '../../../../components/WhyThisDate.tsx';
import { clockKinds } from '../../../../lib/caseWords.ts';
import { fullDate, fullTime, shortDate } from '../../../../lib/localTime.ts';
import { problemFrom } from '../../../../lib/problem.ts';
import { textOf } from '../../../acts/about.ts';
import type { Case } from '../../../acts/api/readCase.ts';
import { type TimelineLine, useTimeline } from '../../api/useTimeline.ts';
import { texts } from '../../texts.ts';
import styles from '../Case.module.css';

type Class = TimelineLine['class'];

const classes: readonly Class[] = ['people', 'system', 'reminders'];

export function TimelineTab({ shown }: { shown: Case }) {
  const { lines: known, words, error, hasEarlier, isReading, readEarlier } = useTimeline(shown.id);
  const [chosen, setChosen] = useState<readonly Class[]>(['people', 'reminders']);
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (!known) return <Loading />;
  const lines = known.filter((each) => chosen.includes(each.class));
  return (
    <section className={styles.panel} aria-label={texts.timeline}>
      <Checkbox.Group
        aria-label={texts.show}
        value={[...chosen]}
        options={classes.map((value) => ({ value, label: texts.class_[value] }))}
        onChange={(values) => setChosen(classes.filter((each) => values.includes(each)))}
      />
      {lines.length === 0 && !hasEarlier && <EmptyNote text={texts.noLines} />}
      {lines.length > 0 && (
        <ol className={styles.lines} reversed>
          {lines.map((each) => (
            <Line key={each.sequence} line={each} shown={shown} words={words} />
          ))}
        </ol>
      )}
      {hasEarlier && (
        <Button className={styles.earlier ?? ''} loading={isReading} onClick={readEarlier}>
          {texts.earlier}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  line: TimelineLine;
  shown: Case;
  words: { texts: Case['texts']; names: Case['names'] };
}

function Line({ line, shown, words }: LineProps) {
  const { at, dueAt, occurredOn, byName, label, assignments, units, texts: said } = line;
  const ofAssignments = assignments.flatMap(
    (id) => shown.view.assignments.find((each) => each.id === id)?.unit ?? [],
  );
  const clock = shown.view.clocks.find((each) => each.id === line.clock);
  const named = [...new Set([...units, ...ofAssignments, ...(clock?.unit ? [clock.unit] : [])])].map(
    (unit) => words.names.units[unit] ?? shown.names.units[unit] ?? '',
  );
  return (
    <li>
      <time dateTime={at} className={styles.quiet}>
        {fullTime(at)}
      </time>{' '}
      <strong>{label}</strong>
      {clock && <> {clockKinds[clock.kind]}</>} {named.join('、')}
      <div className={styles.quiet}>
        {byName}
        {occurredOn && <>，{texts.occurredOn(fullDate(occurredOn))}</>}
        {dueAt && <>，{texts.dueAt(fullTime(dueAt))}</>}
      </div>
      {said.map((each) => (
        <div key={each.id} className="running-text">
          {textOf(words, each)}
        </div>
      ))}
      {line.dueOn &&
        (clock?.dueOn === line.dueOn ? (
          <WhyThisDate clock={clock} label={`${named.join('、')}${clockKinds[clock.kind]}`} />
        ) : line.explanation ? (
          // As it was then: the date has moved since.
          <DateDialog on={line.dueOn} label={`${label} ${named.join('、')}`}>
            <p className="running-text">{line.explanation.text}</p>
          </DateDialog>
        ) : (
          <span>{shortDate(line.dueOn)}</span>
        ))}
    </li>
  );
}
