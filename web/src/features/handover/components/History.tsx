/** What people did on the case, the newest first: what one wants to know beside a decision. */

import { useQuery } from '@tanstack/react-query';
import { fullTime } from '../../../lib/localTime.ts';
import { timelineQuery } from '../../case/api/readTimeline.ts';
import { texts } from '../texts.ts';
import styles from './Handover.module.css';

export function History({ proposal }: { proposal: string }) {
  const { data } = useQuery(timelineQuery(proposal));
  const people = (data?.lines ?? []).filter((each) => each.class === 'people').reverse();
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
                {data?.texts[each.id]}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
