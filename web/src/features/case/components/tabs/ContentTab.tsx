/** 提案内容: the text, the demands, what was suggested, and earlier editions with what changed. */

import { useQuery } from '@tanstack/react-query';
import { dateOf, fullDate } from '../../../../lib/localTime.ts';
import { textOf, unitName } from '../../../acts/about.ts';
import type { Case } from '../../../acts/api/readCase.ts';
import { choicesQuery } from '../../../acts/api/readChoices.ts';
import { TextDifference } from '../../../drafts/components/TextDifference.tsx';
import { texts } from '../../texts.ts';
import styles from '../Case.module.css';

export function ContentTab({ shown }: { shown: Case }) {
  const { view } = shown;
  return (
    <>
      <Ending shown={shown} />
      <section className={styles.panel}>
        <h2>{texts.demands}</h2>
        {view.demands.length === 0 ? (
          <p className={styles.quiet}>{texts.noDemands}</p>
        ) : (
          <ol style={{ margin: 0, paddingInlineStart: 24 }}>
            {view.demands.map(({ id, text, units }) => (
              <li key={id} style={{ marginBottom: 6 }}>
                {textOf(shown, text)}
                {units.length > 0 && (
                  <div className={styles.quiet}>
                    {texts.demandUnits(units.map((each) => unitName(shown, each)).join('、'))}
                  </div>
                )}
              </li>
            ))}
          </ol>
        )}
        {view.suggestedUnits.length > 0 && (
          <p style={{ marginBottom: 0 }}>
            <span className={styles.quiet}>{texts.suggestedUnits}：</span>
            {view.suggestedUnits.map((each) => unitName(shown, each)).join('、')}
          </p>
        )}
      </section>
      <section className={styles.panel}>
        <h2>{texts.body}</h2>
        <div className="running-text" style={{ maxWidth: '46em' }}>
          {textOf(shown, view.body)}
        </div>
      </section>
      <Editions shown={shown} />
    </>
  );
}

function Ending({ shown }: { shown: Case }) {
  const { view } = shown;
  const { data: choices } = useQuery(choicesQuery(view.id));
  const { ending } = view;
  if (!ending) return null;
  const ground = choices?.grounds.find((each) => each.code === ending.ground)?.label;
  const disposition = choices?.dispositions.find((each) => each.code === ending.disposition)?.label;
  return (
    <section className={styles.panel}>
      <h2>{texts.ending}</h2>
      {ground && (
        <p>
          {texts.ground}：{ground}
        </p>
      )}
      {disposition && (
        <p>
          {texts.disposition}：{disposition}
        </p>
      )}
      <p className="running-text" style={{ marginBottom: 0 }}>
        {fullDate(dateOf(ending.at))}　{textOf(shown, ending.reason) || texts.noReason}
      </p>
    </section>
  );
}

/** Each edition beside the one that followed it. */
function Editions({ shown }: { shown: Case }) {
  const { editions, body, title } = shown.view;
  if (editions.length === 0) return null;
  const following = [...editions.slice(1), { body, title }];
  return (
    <section className={styles.panel}>
      <h2>{texts.editions}</h2>
      {editions.map((each, index) => (
        <details key={each.at}>
          <summary style={{ minHeight: 32, cursor: 'pointer' }}>
            {texts.edition(index + 1, fullDate(dateOf(each.at)))}，{texts.differences}
          </summary>
          <TextDifference before={textOf(shown, each.title)} after={textOf(shown, following[index]?.title)} />
          <TextDifference before={textOf(shown, each.body)} after={textOf(shown, following[index]?.body)} />
        </details>
      ))}
    </section>
  );
}
