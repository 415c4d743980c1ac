/** The decision on the open case: category and number as proposed, one key for each way to decide. */

import { Button, Input } from 'antd';
import { type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react';
import { colours } from '../../../app/theme.ts';
import { announce } from '../../../lib/announce.ts';
import { isPressable, isTyping } from '../../../lib/typing.ts';
import type { Case } from '../../acts/api/readCase.ts';
import type { Choices } from '../../acts/api/readChoices.ts';
import { forecast } from '../review/forecast.ts';
import { meaningOf, type Pressed } from '../review/keys.ts';
import { actOf, type ReviewRun } from '../review/useReviewRun.ts';
import { reviewTexts as texts } from '../texts.ts';
import { DeclineForm } from './DeclineForm.tsx';
import { NumberedChoices } from './NumberedChoices.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import styles from './ReviewPage.module.css';

interface Suggested {
  category?: { code: string; words: string[] } | undefined;
  nextNumber?: string | undefined;
}

interface ReviewDecisionProps {
  run: ReviewRun;
  shown: Case;
  choices: Choices;
  suggestions: Suggested | undefined;
  /** When the suggestions were asked for. */
  suggestedAt: number;
}

export function ReviewDecision({ run, shown, choices, suggestions, suggestedAt }: ReviewDecisionProps) {
  const { chosen, choose, decide } = run;
  const numberId = useId();
  const [isAsked, setAsked] = useState(false);
  const proposed = suggestions?.category;
  const category = chosen.category === undefined ? proposed?.code : (chosen.category ?? undefined);
  const isDecided = run.decided.has(shown.id);
  const isOpen = actOf(shown, 'file') !== undefined && !isDecided;

  function file() {
    if (!isOpen || !suggestions) return;
    if (category === undefined && !isAsked) {
      setAsked(true);
      announce(texts.noCategory);
      return;
    }
    const caseNumber = chosen.caseNumber.trim();
    decide(shown, {
      command: 'file',
      payload: { ...(category !== undefined && { category }), ...(caseNumber !== '' && { caseNumber }) },
    });
  }

  function decline() {
    const { ground, disposition, declineReason } = chosen;
    if (ground === undefined || disposition === undefined) {
      announce(texts.declineMissing);
      return;
    }
    const reason = declineReason.trim();
    decide(shown, { command: 'decline', payload: { ground, disposition, ...(reason !== '' && { reason }) } });
  }

  function giveBack() {
    const reason = chosen.returnReason.trim();
    if (reason === '') announce(texts.returnMissing);
    else decide(shown, { command: 'returnForRevision', payload: { reason } });
  }

  function chooseBy(index: number) {
    if (chosen.panel === 'none') {
      const code = choices.categories[index - 1]?.code;
      if (code !== undefined) choose({ category: code });
      return;
    }
    if (chosen.panel !== 'decline') return;
    if (chosen.ground === undefined) {
      const ground = choices.grounds[index - 1]?.code;
      if (ground !== undefined) choose({ ground });
    } else {
      const disposition = choices.dispositions[index - 1]?.code;
      if (disposition !== undefined) choose({ disposition });
    }
  }

  function press(pressed: Pressed) {
    const { kind } = pressed;
    if (kind === 'takeBack') return run.takeBack();
    // An open form knows only its own keys.
    const isForm = isOpen && chosen.panel !== 'none';
    if (kind === 'choose') return isOpen ? chooseBy(pressed.index) : undefined;
    if (isForm) {
      if (kind === 'close') choose({ panel: 'none' });
      if (kind === 'confirm' && chosen.panel === 'decline') decline();
      return;
    }
    if (kind === 'next') run.step(1);
    if (kind === 'previous') run.step(-1);
    if (kind === 'skip') run.skip();
    if (kind === 'file') file();
    if (isOpen && (kind === 'decline' || kind === 'return')) choose({ panel: kind });
  }

  useKeys(press);

  if (isDecided || !isOpen) {
    return (
      <section className={styles.decision} aria-label={texts.decision}>
        {!isDecided && <p role="status">{texts.elsewhere}</p>}
        <Moves run={run} />
      </section>
    );
  }
  return (
    <section className={styles.decision} aria-label={texts.decision}>
      {chosen.panel === 'decline' && (
        <DeclineForm
          choices={choices}
          chosen={chosen}
          choose={choose}
          onConfirm={decline}
          onCancel={() => choose({ panel: 'none' })}
        />
      )}
      {chosen.panel === 'return' && (
        <ReturnForm
          reason={chosen.returnReason}
          onChange={(returnReason) => choose({ returnReason })}
          onConfirm={giveBack}
          onCancel={() => choose({ panel: 'none' })}
        />
      )}
      {chosen.panel === 'none' && (
        <>
          <NumberedChoices
            legend={texts.category}
            note={categoryNote({ category, proposed, isAsked })}
            choices={choices.categories}
            value={category}
            onChange={(code) => choose({ category: code })}
          />
          {choices.caseNumber.typed && (
            <div style={{ display: 'flex', alignItems: 'center', gap: 8, marginBottom: 10 }}>
              <label htmlFor={numberId}>{texts.number}</label>
              <Input
                id={numberId}
                value={chosen.caseNumber}
                onChange={(event) => choose({ caseNumber: event.target.value })}
                placeholder={numberNote(suggestions?.nextNumber, suggestedAt, run)}
                style={{ width: 200 }}
              />
              <span style={{ color: colours.quiet }}>{texts.numberHint}</span>
            </div>
          )}
          {!choices.caseNumber.typed && (
            <p style={{ margin: '0 0 8px' }}>
              {texts.number}：{numberNote(suggestions?.nextNumber, suggestedAt, run)}
            </p>
          )}
          <Moves run={run}>
            <Button type="primary" onClick={file} disabled={!suggestions}>
              {texts.file}
            </Button>
            <Button onClick={() => choose({ panel: 'decline' })}>{texts.decline}</Button>
            <Button onClick={() => choose({ panel: 'return' })}>{texts.return}</Button>
          </Moves>
        </>
      )}
      <p className="visually-hidden">{texts.help}</p>
    </section>
  );
}

function Moves({ run, children }: { run: ReviewRun; children?: ReactNode }) {
  return (
    <div className={styles.buttons}>
      {children}
      <Button onClick={run.skip}>{texts.skip}</Button>
      <Button onClick={() => run.step(-1)}>{texts.previous}</Button>
      <Button onClick={() => run.step(1)}>{texts.next}</Button>
    </div>
  );
}

function numberNote(next: string | undefined, askedAt: number, { list }: ReviewRun): string {
  return next === undefined ? '' : texts.forecast(forecast(next, askedAt, list));
}

function categoryNote({
  category,
  proposed,
  isAsked,
}: {
  category: string | undefined;
  proposed: Suggested['category'];
  isAsked: boolean;
}): ReactNode {
  if (category === undefined) {
    return (
      <span
        role={isAsked ? 'alert' : undefined}
        style={{ color: isAsked ? colours.overdue : colours.dueSoon }}
      >
        {isAsked ? texts.noCategory : texts.unsure}
      </span>
    );
  }
  return proposed?.code === category ? texts.because(proposed.words.slice(0, 4)) : null;
}

/** Keys of the whole page, except while somebody types. */
function useKeys(press: (pressed: Pressed) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const pressed = meaningOf(event);
    if (!pressed || (pressed.kind === 'confirm' && isPressable(event.target))) return;
    event.preventDefault();
    press(pressed);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
