/** What units have asked for, one after the other, each with the history of its case beside it. */

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { paths } from '../../../app/paths.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { shortDate } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { type Case, caseQuery } from '../../acts/api/readCase.ts';
import { ActButton } from '../../acts/components/ActButton.tsx';
import { type DeskQueue, type WaitingRow, waitingQuery } from '../api/readWaiting.ts';
import { texts } from '../texts.ts';
import styles from './Handover.module.css';
import { History } from './History.tsx';
import { ProposalText } from './ProposalText.tsx';
import { WaitingList } from './WaitingList.tsx';

export function DecisionDesk({ queue }: { queue: Exclude<DeskQueue, 'handOver'> }) {
  const { data, error, isLoading, refetch } = useQuery(waitingQuery(queue));
  const { tab, row } = useSearch({ strict: false });
  const navigate = useNavigate();
  if (isLoading) return <Loading />;
  if (error || !data) return <ProblemNote problem={problemFrom(error)} />;
  const chosen = data.rows.find((each) => each.row === row) ?? data.rows[0];
  if (!chosen) return <EmptyNote text={data.empty} />;
  const choose = (next: WaitingRow | undefined) =>
    void navigate({ to: paths.handover, search: { tab, row: next?.row } });
  return (
    <div className={styles.desk}>
      <div className={styles.panel} style={{ padding: 0 }}>
        <WaitingList title={texts.requests} rows={data.rows} chosen={chosen.row} onChoose={choose} />
      </div>
      <Decision
        key={chosen.row}
        row={chosen}
        onDone={() => {
          choose(data.rows[data.rows.indexOf(chosen) + 1]);
          void refetch();
        }}
      />
    </div>
  );
}

function Decision({ row, onDone }: { row: WaitingRow; onDone: () => void }) {
  const { data: shown, error } = useQuery(caseQuery(row.id));
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (!shown || !row.act) return <Loading />;
  return (
    <>
      <ProposalText shown={shown} />
      <div style={{ display: 'grid', gap: 12 }}>
        <section className={styles.panel} aria-label={texts.request}>
          <h2>{texts.request}</h2>
          <Request shown={shown} target={row.act.target} />
          <div className={styles.actions}>
            <ActButton
              proposal={row.id}
              version={shown.version}
              allowed={row.act}
              type="primary"
              onDone={onDone}
            />
          </div>
        </section>
        <History proposal={row.id} />
      </div>
    </>
  );
}

/** Who asks for what, and why, in his own words. */
function Request({ shown, target }: { shown: Case; target: string | undefined }) {
  const { view, names, texts: words } = shown;
  const asked = view.returns.find((each) => each.id === target);
  const extension = view.extensions.find((each) => each.id === target);
  const waiver = view.waivers.find((each) => each.id === target);
  const unitOf = (assignment: string | undefined) =>
    names.units[view.assignments.find((each) => each.id === assignment)?.unit ?? ''];
  const asking = asked ?? extension ?? waiver;
  const requested = extension?.requested;
  const reason = (asked ?? requested ?? waiver)?.reason;
  const facts = [
    { label: texts.asker, value: unitOf(asking?.assignment) },
    { label: texts.suggestedUnit, value: asked && names.units[asked.suggestedUnit] },
    { label: texts.wouldBeDue, value: requested && shortDate(requested.wouldBeDueOn) },
    { label: texts.proposerAgreed, value: requested && (requested.proposerAgreed ? texts.yes : texts.no) },
    { label: texts.missingOpinion, value: waiver && unitOf(waiver.coHandler) },
    { label: texts.reason, value: reason && words[reason.id] },
  ].filter(({ value }) => value);
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="running-text">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
