/** What people did on the case, the newest first: what one wants to know beside a decision. */

import { Button } from 'antd';
import { fullTime } from '../../../lib/localTime.ts';
import { useTimeline } from '../../case/api/useTimeline.ts';
import { texts as caseTexts } from '../../case/texts.ts';
import { texts } from '../texts.ts';
import styles from './Handover.module.css';

export function History({ proposal }: { proposal: string }) {
  const { lines = [], words, hasEarlier, isReading, readEarlier } = useTimeline(proposal);
  const people = lines.filter((each) => each.class === 'people');
  return (
    <section className={styles.panel} aria-label={texts.decide}>
      <h2>{texts.decide}</h2>
      <ol className={styles.history}>
        {people.map(({ sequence, at, label, byName, texts: said }) => (
          <li key={sequence}>
            <span className={styles.quiet}>
              {fullTime(at)} {byName}
            </span>{' '}
            {label}
            {said.map((each) => (
              <div key={each.id} className="running-text">
                {words.texts[each.id]}
              </div>
            ))}
          </li>
        ))}
      </ol>
      {hasEarlier && (
        <Button loading={isReading} onClick={readEarlier}>
          {caseTexts.earlier}
        </Button>
      )}
    </section>
  );
}
