/** The button of one act that the server allows: acts at once, opens its form, or leads to its page. */

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, type ButtonProps } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { LaterCommand } from '../../../../../api/contract/commandRoutes.ts';
import { paths } from '../../../app/paths.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useMe } from '../../session/api/useMe.ts';
import { aimedAssignment } from '../about.ts';
import { type Allowed, caseQuery } from '../api/readCase.ts';
import type { CaseAfterAct, Payload } from '../api/useAct.ts';
import { useActing } from '../api/useActing.ts';
import { actLabel } from '../authority.ts';
import { consequences, texts } from '../texts.ts';
import { isFormed, isPaged, ways } from '../ways.ts';

const ActDrawer = lazy(() => import('./ActDrawer.tsx').then((each) => ({ default: each.ActDrawer })));

export interface ActButtonProps {
  proposal: string;
  /** The version on the screen. */
  version: number;
  allowed: Pick<Allowed, 'command' | 'target' | 'post' | 'possible' | 'reason'>;
  onDone?: (after: CaseAfterAct) => void;
  /** Whether the authority is named; by itself it is when the person holds more than one post. */
  named?: boolean;
  /** Said instead of the command's name, before the unit it is aimed at. */
  label?: string;
  /** What tells it from a neighbour of the same name, for those who hear it: the number, the unit. */
  of?: string;
  /** As by a link in a notice: the form stands open, the page is gone to, or the button waits under the finger. */
  isOpen?: boolean;
  /** Opens the form even where one click would do, to record it for an earlier day. */
  isLater?: boolean;
  type?: ButtonProps['type'];
}

export function ActButton({ allowed, ...props }: ActButtonProps) {
  const { command } = allowed;
  if (command === 'submit' || command === 'receive') return null;
  return <LaterActButton {...props} allowed={allowed} command={command} />;
}

function LaterActButton<N extends LaterCommand>({
  proposal,
  version,
  allowed: { target, post, possible, reason },
  command,
  onDone,
  named,
  label,
  of,
  isOpen = false,
  isLater = false,
  type = 'default',
}: ActButtonProps & { command: N }) {
  const me = useMe();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(isOpen && possible && ways[command].how === 'form');
  const button = useRef<HTMLButtonElement>(null);
  const [wasOpened, setOpened] = useState(open);
  const aim = { proposal, command, target, post, version };
  const { send, problem, isSending, forget } = useActing<N>(aim, onDone);
  const toPage = useToPage(proposal, target);
  const way: { how: string; payload?: Payload<N>; asks?: boolean } = ways[command];
  const words = label ?? actLabel({ command, post }, me, named);

  const isCalledFor = useRef(isOpen && possible && ways[command].how !== 'form');
  useEffect(() => {
    if (!isCalledFor.current) return;
    isCalledFor.current = false;
    if (isPaged(command)) void toPage(command);
    else button.current?.focus();
  });

  const openForm = () => {
    setOpened(true);
    setOpen(true);
  };

  async function atOnce(payload: Payload<N>) {
    if (!way.asks) return void (await send({ payload }));
    modal.confirm({
      title: words,
      content: consequences[command],
      okText: words,
      cancelText: texts.cancel,
      onOk: () => send({ payload }),
    });
  }

  function press() {
    if (isPaged(command)) return void toPage(command);
    if (way.payload && !isLater) return void atOnce(way.payload);
    openForm();
  }

  return (
    <>
      <Button
        ref={button}
        type={type}
        disabled={!possible}
        loading={isSending}
        onClick={press}
        {...(of && { 'aria-label': `${words}：${of}` })}
        {...(!possible && reason && { title: reason })}
      >
        {words}
      </Button>
      {problem && !open && (
        <div style={{ marginTop: 8 }}>
          <ProblemNote problem={problem} />
          <Button type="link" onClick={forget}>
            {texts.close}
          </Button>
        </div>
      )}
      {wasOpened && isFormed(command) && (
        <Suspense>
          <ActDrawer
            aim={{ ...aim, command }}
            title={isLater ? texts.backdating(words) : words}
            isOpen={open}
            onClose={() => setOpen(false)}
            {...(onDone && { onDone })}
          />
        </Suspense>
      )}
    </>
  );
}

/** The page on which a command is done. */
function useToPage(proposal: string, target: string | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (command: LaterCommand) => {
    const way = ways[command];
    if (way.how === 'page' && way.page === 'text') {
      return navigate({ to: paths.write, params: { draft: proposal } });
    }
    const shown = await client.ensureQueryData(caseQuery(proposal));
    const assignment = aimedAssignment({ shown, target })?.id ?? target ?? '';
    return navigate({ to: paths.letter, params: { id: proposal, assignment } });
  };
}
