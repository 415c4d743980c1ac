/** How far each co-handler is, and one click that reminds it. */

import { Button } from 'antd';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime, shortDate } from '../../../lib/localTime.ts';
import { textOf, unitName } from '../../acts/about.ts';
import type { Allowed, AssignmentView } from '../../acts/api/readCase.ts';
import { useActing } from '../../acts/api/useActing.ts';
import { allowedRow, caseTitle, coHandlersOf, type LetterContext } from '../model/letterContext.ts';
import { texts } from '../texts.ts';
import styles from './letters.module.css';

const words = texts.coHandling;

export function CoHandlers({ context }: { context: LetterContext }) {
  const coHandlers = coHandlersOf(context);
  if (coHandlers.length === 0) return null;
  return (
    <section aria-label={texts.sources.coHandlers}>
      <h3>{texts.sources.coHandlers}</h3>
      {coHandlers.map((each) => (
        <CoHandler key={each.id} context={context} coHandler={each} />
      ))}
    </section>
  );
}

function CoHandler({ context, coHandler }: { context: LetterContext; coHandler: AssignmentView }) {
  const { shown } = context;
  const unit = unitName(shown, coHandler.unit);
  const due = coHandler.dueOn.opinion;
  const reminded = shown.view.urgings.filter((each) => each.assignment === coHandler.id).at(-1);
  const remind = allowedRow(context, 'remind', coHandler.id);
  return (
    <div className={styles.quote}>
      <strong>{unit}</strong> {texts.lives[coHandler.life]}
      {due && `，${words.due(shortDate(due))}`}
      {coHandler.progress && <p style={{ margin: '4px 0' }}>{textOf(shown, coHandler.progress.text)}</p>}
      {reminded && <p style={{ margin: '4px 0' }}>{words.reminded(fullTime(reminded.at))}</p>}
      {remind?.possible && coHandler.life !== 'issued' && (
        <Remind context={context} remind={remind} unit={unit} due={due} />
      )}
    </div>
  );
}

function Remind({
  context: { shown },
  remind,
  unit,
  due,
}: {
  context: LetterContext;
  remind: Allowed;
  unit: string;
  due: string | undefined;
}) {
  const { send, problem, isSending } = useActing<'remind'>({
    proposal: shown.id,
    command: 'remind',
    target: remind.target,
    post: remind.post,
  });
  const title = caseTitle(shown);
  const demand = due ? words.remindWords(title, shortDate(due)) : words.remindWordsNoDue(title);
  return (
    <>
      <Button
        size="small"
        loading={isSending}
        aria-label={words.remindLabel(unit)}
        title={demand}
        onClick={() => void send({ payload: { demand } })}
      >
        {words.remind}
      </Button>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}
