/** One case that was found, with everything that one says on the telephone. */

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../../app/paths.ts';
import { AwaitedLines } from '../../../components/AwaitedLines.tsx';
import { Light } from '../../../components/Light.tsx';
import { dateOf, shortDate } from '../../../lib/localTime.ts';
import { FollowButton } from '../../follows/components/FollowButton.tsx';
import { useMe } from '../../session/api/useMe.ts';
import type { Found } from '../api/searchProposals.ts';
import { texts } from '../texts.ts';
import styles from './FoundCase.module.css';
import { RecordCall } from './RecordCall.tsx';
import { TelephoneList } from './TelephoneList.tsx';

export function FoundCase({ found }: { found: Found }) {
  const { id, number, title, state, step, light, dueOn, proposers, units, awaited, telephones } = found;
  const thisYear = dateOf(useMe().now).slice(0, 4);
  return (
    <li className={styles.case}>
      <h2 className={styles.head}>
        <span>{number}</span>
        <Link to={paths.proposal} params={{ id }}>
          {title}
        </Link>
        <span style={{ fontSize: 15, fontWeight: 400 }}>
          <Light value={light} />
        </span>
      </h2>
      <dl className={styles.facts}>
        <Fact label={`${texts.states[state]}（${texts.because[found.because]}）`}>
          {texts.step(step)}
          {dueOn && (
            <div>
              {shortDate(dueOn, thisYear)}
              {texts.due}
            </div>
          )}
        </Fact>
        <Fact label={texts.awaited}>
          {awaited.length > 0 ? <AwaitedLines lines={awaited} thisYear={thisYear} /> : texts.nobody}
        </Fact>
        <Fact label={texts.proposers}>{proposers.map((each) => each.name).join('、') || texts.nobody}</Fact>
        <Fact label={texts.units}>{units.map((each) => each.name).join('、') || texts.nobody}</Fact>
        {telephones.length > 0 && (
          <Fact label={texts.telephones}>
            <TelephoneList telephones={telephones} />
          </Fact>
        )}
      </dl>
      <div className={styles.acts}>
        <RecordCall found={found} />
        <FollowButton proposal={id} known={found.followed} of={number} />
      </div>
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
