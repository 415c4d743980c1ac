/** The form of one act at the side of the page. What was typed stays until it is done, also when closed in between. */

import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Grid } from 'antd';
import { useId, useState } from 'react';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { dateOf } from '../../../lib/localTime.ts';
import { type Problem, problemFrom } from '../../../lib/problem.ts';
import { useMe } from '../../session/api/useMe.ts';
import { aimedUnit } from '../about.ts';
import { caseQuery } from '../api/readCase.ts';
import { choicesQuery } from '../api/readChoices.ts';
import type { CaseAfterAct } from '../api/useAct.ts';
import { type Aim, type Said, useActing } from '../api/useActing.ts';
import { consequences, texts } from '../texts.ts';
import type { FormCommand } from '../ways.ts';
import { forms } from './forms/registry.ts';
import type { ActForm } from './makeForm.tsx';

interface ActDrawerProps<N extends FormCommand> {
  aim: Aim<N>;
  /** Also what the sending button says. */
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onDone?: (after: CaseAfterAct) => void;
}

export function ActDrawer<N extends FormCommand>({ aim, title, isOpen, onClose, onDone }: ActDrawerProps<N>) {
  const id = useId();
  // A finished act leaves nothing behind: the next of its kind begins with an empty form.
  const [turn, setTurn] = useState(0);
  const isNarrow = !Grid.useBreakpoint().sm;
  const shown = useQuery({ ...caseQuery(aim.proposal), enabled: isOpen });
  // The version that stands in the drawer, not the one of the row from which it was opened.
  const acting = useActing<N>({ ...aim, version: shown.data?.version ?? aim.version }, (after) => {
    onClose();
    setTurn((each) => each + 1);
    onDone?.(after);
  });
  const subject = shown.data && subjectOf(shown.data.view, shown.data.texts);
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      title={title}
      closable={{ 'aria-label': texts.close }}
      size={isNarrow ? '100%' : 560}
      // Typed words survive a closed drawer.
      destroyOnHidden={false}
      maskClosable={false}
      aria-label={title}
      footer={
        <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          <Button
            type="primary"
            htmlType="submit"
            form={id}
            loading={acting.isSending}
            style={{ minHeight: 40 }}
          >
            {title}
          </Button>
          <Button onClick={onClose} style={{ minHeight: 40 }}>
            {texts.close}
          </Button>
        </div>
      }
    >
      {subject && (
        <p style={{ marginTop: 0 }}>
          {subject}
          {shown.data && aimedUnit(shown.data, aim.target) && <>（{aimedUnit(shown.data, aim.target)}）</>}
        </p>
      )}
      <Alert type="info" showIcon title={consequences[aim.command]} style={{ marginBottom: 16 }} />
      <FormOf
        key={turn}
        aim={aim}
        id={id}
        isOpen={isOpen}
        problem={acting.problem}
        onSend={(said) => void acting.send(said)}
      />
      {acting.problem && (
        <>
          <ProblemNote problem={acting.problem} />
          <p role="status">{texts.kept}</p>
        </>
      )}
    </Drawer>
  );
}

function subjectOf(
  view: { caseNumber?: string; serialNumber?: string; title: { id: string } },
  words: Readonly<Record<string, string | null>>,
): string {
  return [view.caseNumber ?? view.serialNumber, words[view.title.id]].filter(Boolean).join(' ');
}

interface FormOfProps<N extends FormCommand> {
  aim: Aim<N>;
  id: string;
  isOpen: boolean;
  problem: Problem | undefined;
  onSend: (said: Said<N>) => void;
}

function FormOf<N extends FormCommand>({ aim, id, isOpen, problem, onSend }: FormOfProps<N>) {
  const me = useMe();
  const shown = useQuery({ ...caseQuery(aim.proposal), enabled: isOpen });
  const choices = useQuery({ ...choicesQuery(aim.proposal), enabled: isOpen });
  const fault = shown.error ?? choices.error;
  if (shown.data && choices.data) {
    const form: ActForm<N> = forms[aim.command];
    const about = {
      proposal: aim.proposal,
      shown: shown.data,
      choices: choices.data,
      target: aim.target,
      post: aim.post,
      today: dateOf(me.now),
    };
    return form.render({ id, about, problem, onSend });
  }
  return fault ? <ProblemNote problem={problemFrom(fault)} /> : <Loading />;
}
