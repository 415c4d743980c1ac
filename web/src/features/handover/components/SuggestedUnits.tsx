/** Units that have handled proposals of this category, with what they are responsible for; one click takes one. */

import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { suggestionsQuery } from '../../acts/api/readSuggestions.ts';
import { type Plan, unitsOf, withUnit } from '../plan.ts';
import { texts } from '../texts.ts';
import styles from './Handover.module.css';

export interface SuggestedUnitsProps {
  proposal: string;
  plan: Plan;
  onChange: (plan: Plan) => void;
}

export function SuggestedUnits({ proposal, plan, onChange }: SuggestedUnitsProps) {
  const { data } = useQuery(suggestionsQuery(proposal));
  const taken = unitsOf(plan);
  const takes =
    plan.mode === 'split' ? texts.asPart : plan.lead === undefined ? texts.asLead : texts.asCoHandler;
  return (
    <>
      <h3>{texts.suggested}</h3>
      {data?.units.length === 0 && <p className={styles.quiet}>{texts.noSuggestions}</p>}
      <ul className={styles.suggestions}>
        {data?.units.map(({ unit, name, cases, asLead, wished, duty }) => (
          <li key={unit} className={styles.suggestion}>
            <span>
              {name}
              <span className={styles.quiet} style={{ display: 'block' }}>
                {[wished && texts.wished, cases > 0 && texts.history(cases, asLead), duty]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button
              size="small"
              disabled={taken.includes(unit)}
              aria-label={`${name}${takes}`}
              onClick={() => onChange(withUnit(plan, unit))}
            >
              {takes}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
