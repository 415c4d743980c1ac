/** 时间线: what happened, the newest first; of people, of the system, of time, each of which can be left out. */

import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { EmptyNote } from '../../../../components/EmptyNote.tsx';
import { Loading } from '../../../../components/Loading.tsx';
import { ProblemNote } from '../../../../components/ProblemNote.tsx';
import { WhyThisDate } from '../../../../components/WhyThisDate.tsx';
import { clockKinds } from '../../../../lib/caseWords.ts';
import { fullDate, fullTime, shortDate } from '../../../../lib/localTime.ts';
import { problemFrom } from '../../../../lib/problem.ts';
import { textOf } from '../../../acts/about.ts';
import type { Case } from '../../../acts/api/readCase.ts';
import { type TimelineLine, timelineQuery } from '../../api/readTimeline.ts';
import { texts } from '../../texts.ts';
import styles from '../Case.module.css';

type Class = TimelineLine['class'];

const classes: readonly Class[] = ['people', 'system', 'reminders'];

export function TimelineTab({ shown }: { shown: Case }) {
  const { data, error } = useQuery(timelineQuery(shown.id));
  const [chosen, setChosen] = useState<readonly Class[]>(['people', 'reminders']);
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (!data) return <Loading />;
  const lines = data.lines.filter((each) => chosen.includes(each.class)).reverse();
  return (
    <section className={styles.panel} aria-label={texts.timeline}>
      <Checkbox.Group
        aria-label={texts.show}
        value={[...chosen]}
        options={classes.map((value) => ({ value, label: texts.class_[value] }))}
        onChange={(values) => setChosen(classes.filter((each) => values.includes(each)))}
      />
      {lines.length === 0 ? (
        <EmptyNote text={texts.noLines} />
      ) : (
        <ol className={styles.lines} reversed>
          {lines.map((each) => (
            <Line key={each.sequence} line={each} shown={shown} words={data} />
          ))}
        </ol>
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
        (clock && line.class === 'system' ? (
          <WhyThisDate clock={clock} label={`${named.join('、')}${clockKinds[clock.kind]}`} />
        ) : (
          <span>{shortDate(line.dueOn)}</span>
        ))}
    </li>
  );
}
