/** How the installation does: each part in a sentence, with a word where somebody is needed. */

import { Button } from 'antd';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { type Health, useHealth } from '../api/useHealth.ts';
import { texts } from '../texts.ts';
import styles from './Administration.module.css';

const words = texts.health;
/** Beyond this it is no longer the ordinary way from the log to the process. */
const lateSeconds = 300;

export function HealthSection() {
  const health = useHealth();
  if (health.error) return <ProblemNote problem={problemFrom(health.error)} />;
  if (!health.data) return <Loading />;
  return (
    <>
      <div className={styles.tools}>
        <span>{words.at(fullTime(health.data.at))}</span>
        <Button loading={health.isFetching} onClick={() => void health.refetch()}>
          {words.refresh}
        </Button>
      </div>
      <dl className={styles.facts}>
        {factsOf(health.data).map(({ name, text, isFine }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>
              {text} {isFine ? null : <Attention />}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Attention() {
  return <strong>（{words.attention}）</strong>;
}

interface Fact {
  name: string;
  text: string;
  isFine: boolean;
}

function factsOf({
  database,
  temporal,
  oldestWake,
  unhandled,
  pending,
  mail,
  lockedAccounts,
}: Health): Fact[] {
  const late = ({ proposals, lateSeconds: seconds }: Health['oldestWake']) =>
    proposals === 0 ? words.noneLate : words.late(proposals, Math.ceil(seconds / 60));
  return [
    {
      name: words.database,
      text: database.migrated ? words.databaseFine(database.clockDifferenceMs) : words.databaseOld,
      isFine: database.migrated && Math.abs(database.clockDifferenceMs) <= 2000,
    },
    { name: words.temporal, text: temporalText(temporal), isFine: temporal.reachable },
    { name: words.wake, text: late(oldestWake), isFine: oldestWake.lateSeconds <= lateSeconds },
    { name: words.unhandled, text: late(unhandled), isFine: unhandled.lateSeconds <= lateSeconds },
    { name: words.pending, text: words.documents(pending), isFine: true },
    {
      name: words.mail,
      text: words.mailText(mail.waiting, mail.failed, mail.unknown),
      isFine: mail.failed + mail.unknown === 0,
    },
    { name: words.locked, text: words.count(lockedAccounts), isFine: true },
  ];
}

function temporalText({ reachable, since }: Health['temporal']): string {
  if (reachable) return words.temporalFine;
  return since ? words.temporalAway(fullTime(since)) : words.temporalUnknown;
}
