/** What stands late or close to it, by unit and stage; each number leads to the list of its cases. */

import { Link } from '@tanstack/react-router';
import { paths } from '../../../app/paths.ts';
import { Light } from '../../../components/Light.tsx';
import type { Overview } from '../api/readOverview.ts';
import { texts } from '../texts.ts';
import { LightBar } from './LightBar.tsx';
import styles from './Supervision.module.css';

type Cell = Overview['steps'][number];
type LightName = 'overdue' | 'dueSoon' | 'normal';

const lightOrder = ['overdue', 'dueSoon', 'normal'] as const;

export function Matrix({ overview: { steps, units, lights } }: { overview: Overview }) {
  const most = Math.max(...units.map((each) => sumOf(each.lights)));
  return (
    <div className={styles.frame}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{texts.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.unit}</th>
            {steps.map((each) => (
              <th key={each.step} scope="col">
                {each.label}
              </th>
            ))}
            <th scope="col">{texts.all}</th>
            <th scope="col">{texts.comparison}</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, name, steps: own, lights: sum }) => (
            <tr key={unit}>
              <th scope="row">
                <Link to={paths.proposals} search={{ unit }}>
                  {name}
                </Link>
              </th>
              {steps.map(({ step, label }) => (
                <td key={step}>
                  <Figures
                    unit={unit}
                    name={name}
                    label={label}
                    cell={own.find((each) => each.step === step)}
                  />
                </td>
              ))}
              <td>
                <Figures unit={unit} name={name} label={texts.all} cell={{ lights: sum }} />
              </td>
              <td>
                <LightBar lights={sum} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.all}</th>
            {steps.map((each) => (
              <td key={each.step}>
                <Figures name={texts.all} label={each.label} cell={each} />
              </td>
            ))}
            <td>
              <Figures name={texts.all} label={texts.all} cell={{ lights }} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface FiguresProps {
  /** Absent for all units: a case may then be counted for several of them, so the sums lead nowhere. */
  unit?: string | undefined;
  name: string;
  label: string;
  cell: (Pick<Cell, 'lights'> & Partial<Cell>) | undefined;
}

function Figures({ unit, name, label, cell }: FiguresProps) {
  if (!cell) return null;
  return (
    <span className={styles.figures}>
      {lightOrder
        .filter((light) => cell.lights[light] > 0)
        .map((light) => (
          <Figure key={light} light={light} unit={unit} name={name} label={label} cell={cell} />
        ))}
    </span>
  );
}

function Figure({
  unit,
  name,
  label,
  cell,
  light,
}: FiguresProps & { cell: Pick<Cell, 'lights'> & Partial<Cell>; light: LightName }) {
  const count = cell.lights[light];
  const face = (
    <>
      <Light value={light} /> {count}
    </>
  );
  if (unit === undefined) return <span>{face}</span>;
  return (
    <Link
      to={paths.proposals}
      search={{ unit, light, ...(cell.step !== undefined && { step: String(cell.step) }) }}
      aria-label={texts.cell(name, label, texts[light], count)}
    >
      {face}
    </Link>
  );
}

function sumOf({ overdue, dueSoon, normal }: Overview['lights']): number {
  return overdue + dueSoon + normal;
}
