/** The units of one proposal: who leads, who co-handles, who answers which demand, and the dates that follow. */

import { Button, Radio } from 'antd';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { UnitPicker, UnitsPicker } from '../../../components/UnitPicker.tsx';
import type { Case } from '../../acts/api/readCase.ts';
import { useActing } from '../../acts/api/useActing.ts';
import type { WaitingRow } from '../api/readWaiting.ts';
import { type Mode, type Plan, payloadOf, unitsOf, withMode } from '../plan.ts';
import { texts } from '../texts.ts';
import { useUnitNames } from '../useUnitNames.ts';
import { DemandMatrix } from './DemandMatrix.tsx';
import styles from './Handover.module.css';
import { HandoverDates } from './HandoverDates.tsx';
import { SuggestedUnits } from './SuggestedUnits.tsx';

export interface PlanFormProps {
  row: WaitingRow;
  post: string;
  shown: Case;
  plan: Plan;
  onChange: (plan: Plan) => void;
  onDone: () => void;
}

export function PlanForm({ row, post, shown, plan, onChange, onDone }: PlanFormProps) {
  const { view, texts: words } = shown;
  const names = useUnitNames(view.committee);
  const nameOf = (unit: string) => names[unit] ?? shown.names.units[unit] ?? '';
  const { send, problem, isSending } = useActing(
    { proposal: row.id, command: 'handOver', post, version: shown.version },
    onDone,
  );
  const demands = view.demands.map(({ id, text }) => ({ id, text: words[text.id] ?? '' }));
  const isChosen = unitsOf(plan).length > 0;
  // What is changed is no longer what was put aside as ready.
  const change = (next: Plan) => onChange({ ...next, isReady: false });
  return (
    <section className={styles.panel} aria-label={texts.plan}>
      <h2>{texts.plan}</h2>
      <UnitFields plan={plan} shown={shown} names={names} onChange={change} />
      <SuggestedUnits proposal={row.id} plan={plan} onChange={change} />
      <DemandMatrix plan={plan} demands={demands} nameOf={nameOf} onChange={change} />
      <HandoverDates proposal={row.id} post={post} plan={plan} nameOf={nameOf} />
      {problem && <ProblemNote problem={problem} />}
      <div className={styles.actions}>
        <Button
          type="primary"
          disabled={!isChosen}
          loading={isSending}
          onClick={() => void send({ payload: payloadOf(plan) })}
        >
          {texts.now}
        </Button>
        <Button disabled={!isChosen} onClick={() => onChange({ ...plan, isReady: !plan.isReady })}>
          {plan.isReady ? texts.putOut : texts.put}
        </Button>
      </div>
    </section>
  );
}

interface UnitFieldsProps {
  plan: Plan;
  shown: Case;
  names: Readonly<Record<string, string>>;
  onChange: (plan: Plan) => void;
}

function UnitFields({ plan, shown: { view }, names, onChange }: UnitFieldsProps) {
  const { committee, origin } = view;
  const outsideLead = origin?.outsideLead;
  const { mode, lead, others } = plan;
  return (
    <>
      {outsideLead === undefined ? (
        <Radio.Group
          aria-label={texts.mode}
          optionType="button"
          value={mode}
          onChange={(event) => onChange(withMode(plan, event.target.value as Mode))}
          options={(['sole', 'lead', 'split'] as const).map((value) => ({
            value,
            label: texts.modes[value],
          }))}
        />
      ) : (
        <p>{texts.outsideLead(outsideLead)}</p>
      )}
      {mode !== 'split' && outsideLead === undefined && (
        <>
          <h3 id="lead-label">{mode === 'sole' ? texts.sole : texts.lead}</h3>
          <UnitPicker
            label={mode === 'sole' ? texts.sole : texts.lead}
            committee={committee}
            names={names}
            without={others}
            value={lead}
            onChange={(unit) => onChange({ ...plan, lead: unit })}
          />
        </>
      )}
      {mode !== 'sole' && (
        <>
          <h3>{mode === 'split' ? texts.split : texts.coHandlers}</h3>
          <UnitsPicker
            label={mode === 'split' ? texts.split : texts.coHandlers}
            committee={committee}
            names={names}
            without={lead === undefined ? [] : [lead]}
            value={others}
            onChange={(units) => onChange({ ...plan, others: units })}
          />
        </>
      )}
    </>
  );
}
