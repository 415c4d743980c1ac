/** 办理情况: every date with its reason; what units asked for and what was decided. */

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyNote } from '../../../../components/EmptyNote.tsx';
import { Light } from '../../../../components/Light.tsx';
import { WhyThisDate } from '../../../../components/WhyThisDate.tsx';
import { clockKinds, spanUnits } from '../../../../lib/caseWords.ts';
import { dateOf, fullDate, shortDate } from '../../../../lib/localTime.ts';
import { textOf, unitName } from '../../../acts/about.ts';
import type { Case } from '../../../acts/api/readCase.ts';
import { choicesQuery } from '../../../acts/api/readChoices.ts';
import { texts } from '../../texts.ts';
import styles from '../Case.module.css';

export function HandlingTab({ shown }: { shown: Case }) {
  const { view } = shown;
  const isEmpty =
    view.clocks.length === 0 &&
    view.returns.length === 0 &&
    view.extensions.length === 0 &&
    view.waivers.length === 0 &&
    view.proposedUnits.length === 0;
  if (isEmpty) return <EmptyNote text={texts.noHandling} />;
  return (
    <>
      <Clocks shown={shown} />
      <Returns shown={shown} />
      <Extensions shown={shown} />
      <Waivers shown={shown} />
      <ProposedUnits shown={shown} />
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.panel}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Clocks({ shown }: { shown: Case }) {
  const { clocks, submittedAt } = shown.view;
  if (clocks.length === 0) return null;
  const year = submittedAt.slice(0, 4);
  return (
    <Section title={texts.clocks}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.clock}</th>
            <th scope="col">{texts.due}</th>
            <th scope="col">{texts.clockState}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => {
            const label = `${clock.unit ? unitName(shown, clock.unit) : ''}${clockKinds[clock.kind]}`;
            return (
              <tr key={clock.id}>
                <th scope="row">{label}</th>
                <td data-label={texts.due}>
                  <span>
                    <WhyThisDate clock={clock} label={label} year={year} />
                  </span>
                </td>
                <td data-label={texts.clockState}>
                  <span>
                    <Light value={clock.light} />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

interface Entry {
  key: string;
  /** Who asked, when. */
  head: string;
  lines: string[];
  outcome: string;
}

function Entries({ title, entries }: { title: string; entries: Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.lines}>
        {entries.map(({ key, head, lines, outcome }) => (
          <li key={key}>
            <strong>{head}</strong>
            {lines
              .filter((each) => each !== '')
              .map((each) => (
                <div key={each} className="running-text">
                  {each}
                </div>
              ))}
            <div className={styles.quiet}>{outcome}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function unitOf(shown: Case, assignment: string): string {
  return unitName(shown, shown.view.assignments.find((each) => each.id === assignment)?.unit);
}

const day = (instant: string) => fullDate(dateOf(instant));

/** 3月4日答复：同意。理由 */
function outcomeOf(
  shown: Case,
  decided: { at: string; reason?: { id: string } } | undefined,
  decision: string,
) {
  if (!decided) return texts.waitsDecision;
  const reason = textOf(shown, decided.reason);
  return `${texts.decided(decision, day(decided.at))}${reason ? `。${reason}` : ''}`;
}

function Returns({ shown }: { shown: Case }) {
  const { data: choices } = useQuery(choicesQuery(shown.id));
  const entries = shown.view.returns.map(
    ({ id, assignment, ground, reason, suggestedUnit, at, decided }) => ({
      key: id,
      head: texts.requested(unitOf(shown, assignment), day(at)),
      lines: [
        choices?.returnGrounds.find((each) => each.code === ground)?.label ?? '',
        textOf(shown, reason),
        texts.suggestedUnit(unitName(shown, suggestedUnit)),
      ],
      outcome: outcomeOf(shown, decided, decided ? texts.decisions[decided.decision] : ''),
    }),
  );
  return <Entries title={texts.returns} entries={entries} />;
}

function Extensions({ shown }: { shown: Case }) {
  const entries = shown.view.extensions.map(({ id, assignment, requested, decided }) => ({
    key: id,
    head: requested
      ? texts.requested(unitOf(shown, assignment), day(requested.at))
      : unitOf(shown, assignment),
    lines: requested
      ? [
          `${requested.span.length}${spanUnits[requested.span.unit]}，${texts.wouldBe(fullDate(requested.wouldBeDueOn))}`,
          textOf(shown, requested.reason),
          requested.proposerAgreed ? texts.proposerAgreed : '',
        ]
      : [],
    outcome: outcomeOf(
      shown,
      decided,
      decided?.dueOn ? `${texts.granted}，${texts.wouldBe(fullDate(decided.dueOn))}` : texts.refused,
    ),
  }));
  return <Entries title={texts.extensions} entries={entries} />;
}

function Waivers({ shown }: { shown: Case }) {
  const entries = shown.view.waivers.map(({ id, assignment, coHandler, reason, at, decided }) => ({
    key: id,
    head: texts.requested(unitOf(shown, assignment), day(at)),
    lines: [unitOf(shown, coHandler), textOf(shown, reason)],
    outcome: outcomeOf(shown, decided, decided?.granted ? texts.granted : texts.refused),
  }));
  return <Entries title={texts.waivers} entries={entries} />;
}

function ProposedUnits({ shown }: { shown: Case }) {
  const { proposedUnits, assignments } = shown.view;
  const entries = proposedUnits.map(({ id, assignment, unit, reason, at }) => {
    const added = assignments.find((each) => each.unit === unit);
    return {
      key: id,
      head: `${texts.requested(unitOf(shown, assignment), day(at))}：${unitName(shown, unit)}`,
      lines: [textOf(shown, reason)],
      outcome: added ? `${shortDate(dateOf(added.assignedAt))}${texts.granted}` : texts.waitsDecision,
    };
  });
  return <Entries title={texts.proposedUnits} entries={entries} />;
}
