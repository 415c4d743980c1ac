/** One survey: its dates, each answer or its absence, and the acts on it. */

import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../../app/paths.ts';
import { colours } from '../../../app/theme.ts';
import { DueDate } from '../../../components/DueDate.tsx';
import { Light } from '../../../components/Light.tsx';
import { dateOf, shortDate } from '../../../lib/localTime.ts';
import { ActButton } from '../../acts/components/ActButton.tsx';
import { type Survey, surveysQuery } from '../api/readSurveys.ts';
import { surveysTexts as texts } from '../surveysTexts.ts';
import styles from './SurveyCard.module.css';

export function SurveyCard({ survey }: { survey: Survey }) {
  const { id, number, title, version, light, openedAt, closedAt, dueOn, workdaysLeft, ratings, allowed } =
    survey;
  const client = useQueryClient();
  const look = () => void client.invalidateQueries({ queryKey: surveysQuery.queryKey });
  const onCase = allowed.filter((each) => each.target === undefined);
  const silent = ratings.filter((each) => !each.answered).map((each) => each.name);
  const isOpen = openedAt !== undefined && closedAt === undefined;
  return (
    <li className={styles.card}>
      <h3 className={styles.head}>
        <span>{number}</span>
        <Link to={paths.proposal} params={{ id }}>
          {title}
        </Link>
        {dueOn && (
          <span style={{ fontSize: 15, fontWeight: 400 }}>
            <Light value={light} />
          </span>
        )}
      </h3>
      <p className={styles.dates}>
        {openedAt && (
          <span>
            {texts.openedOn} {shortDate(dateOf(openedAt))}
          </span>
        )}
        {dueOn && (
          <span>
            {texts.until} <DueDate on={dueOn} workdaysLeft={workdaysLeft} />
          </span>
        )}
        {closedAt && (
          <span>
            {texts.closedOn} {shortDate(dateOf(closedAt))}
          </span>
        )}
        {isOpen && silent.length > 0 && (
          <strong style={{ color: colours.dueSoon }}>{texts.silent([...new Set(silent)])}</strong>
        )}
        {openedAt && ratings.length === 0 && <span>{texts.hidden}</span>}
      </p>
      {ratings.length > 0 && (
        <ul className={styles.ratings}>
          {ratings.map((rating) => (
            <li key={rating.id} className={styles.rating}>
              <span>
                {rating.name}（{rating.unitName}）：
                <Answer rating={rating} isOpen={isOpen} />
              </span>
              {allowed
                .filter((each) => each.target === rating.id)
                .map((each) => (
                  <ActButton
                    key={each.command + each.post}
                    proposal={id}
                    version={version}
                    allowed={each}
                    of={`${number} ${rating.name} ${rating.unitName}`}
                    onDone={look}
                  />
                ))}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        {onCase.map((each) => (
          <ActButton
            key={each.command + each.post}
            proposal={id}
            version={version}
            allowed={each}
            of={number}
            onDone={look}
            type={each.command === 'closeSurvey' ? 'default' : 'primary'}
          />
        ))}
      </div>
    </li>
  );
}

function Answer({ rating, isOpen }: { rating: Survey['ratings'][number]; isOpen: boolean }) {
  if (!rating.answered) return <>{isOpen ? texts.notAnswered : texts.notAnsweredAtAll}</>;
  return (
    <>
      {rating.values.map(({ axis, value, dissatisfied }) => (
        <span key={axis} style={{ marginRight: 12, ...(dissatisfied && { color: colours.overdue }) }}>
          {axis}
          {value}
        </span>
      ))}
      {rating.paper && `（${texts.paper}）`}
    </>
  );
}
