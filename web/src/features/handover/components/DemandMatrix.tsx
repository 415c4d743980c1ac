/** Which unit answers which demand. */

import { type Plan, unitsOf, withDemand } from '../plan.ts';
import { texts } from '../texts.ts';
import styles from './Handover.module.css';

export interface DemandMatrixProps {
  plan: Plan;
  demands: readonly { id: string; text: string }[];
  nameOf: (unit: string) => string;
  onChange: (plan: Plan) => void;
}

export function DemandMatrix({ plan, demands, nameOf, onChange }: DemandMatrixProps) {
  const units = unitsOf(plan);
  if (demands.length === 0 || units.length < 2) return null;
  return (
    <>
      <h3>{texts.sharing}</h3>
      <table className={styles.matrix}>
        <caption className={styles.quiet} style={{ textAlign: 'left', captionSide: 'bottom' }}>
          {texts.sharingHint}
        </caption>
        <thead>
          <tr>
            <td />
            {demands.map(({ id, text }, index) => (
              <th key={id} scope="col" title={text}>
                {texts.demand(index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit}>
              <th scope="row">{nameOf(unit)}</th>
              {demands.map(({ id }, index) => (
                <td key={id}>
                  <input
                    type="checkbox"
                    aria-label={`${nameOf(unit)} ${texts.demand(index + 1)}`}
                    checked={plan.demands[unit]?.includes(id) ?? false}
                    onChange={(event) => onChange(withDemand(plan, unit, id, event.target.checked))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
