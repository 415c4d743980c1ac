/** What is to be judged: the proposal as it was handed in. It takes the focus, so that it is read from its beginning. */

import { useEffect, useRef } from 'react';
import { fullTime } from '../../../lib/localTime.ts';
import { textOf } from '../../acts/about.ts';
import type { Case } from '../../acts/api/readCase.ts';
import { PresenceNote } from '../../presence/components/PresenceNote.tsx';
import { reviewTexts as texts } from '../texts.ts';
import styles from './ReviewPage.module.css';

export function ReviewText({ shown, number }: { shown: Case; number: string }) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => article.current?.focus({ preventScroll: true }), []);
  const { view, names } = shown;
  const { wish, reason } = view.publicityWish;
  return (
    <article ref={article} tabIndex={-1} className={styles.text} aria-labelledby="review-subject">
      <h2 id="review-subject" style={{ margin: 0, fontSize: 19 }}>
        {textOf(shown, view.title)}
      </h2>
      <div className={styles.facts}>
        <span>{number}</span>
        <span>
          {texts.proposers}：{view.proposers.map((each) => names.proposers[each.proposer]).join('、')}
        </span>
        <span>
          {fullTime(view.submittedAt)} {texts.submitted}
        </span>
        {view.collective && <span>{texts.collective}</span>}
        {view.betweenSession && <span>{texts.betweenSession}</span>}
        <span>
          {texts.wish}：{texts.wishes[wish]}
          {reason && `（${textOf(shown, reason)}）`}
        </span>
        {view.suggestedUnits.length > 0 && (
          <span>
            {texts.suggestedUnits}：{view.suggestedUnits.map((each) => names.units[each]).join('、')}
          </span>
        )}
        <PresenceNote proposal={view.id} />
      </div>
      {view.demands.length > 0 && (
        <section aria-label={texts.demands}>
          <h3 style={{ fontSize: 16, margin: '0 0 4px' }}>{texts.demands}</h3>
          <ol style={{ margin: 0 }}>
            {view.demands.map((each) => (
              <li key={each.id}>{textOf(shown, each.text)}</li>
            ))}
          </ol>
        </section>
      )}
      <section aria-label={texts.body}>
        <h3 style={{ fontSize: 16, margin: '12px 0 4px' }}>{texts.body}</h3>
        <div className="running-text">{textOf(shown, view.body)}</div>
      </section>
    </article>
  );
}
