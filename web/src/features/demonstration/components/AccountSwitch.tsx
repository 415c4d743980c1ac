/** Another person of the demonstration office: from then on all that is shown is his. */

import { Modal } from 'antd';
import { paths } from '../../../app/paths.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import type { Demonstration } from '../../session/api/useDemonstration.ts';
import { useSignIn } from '../../session/api/useSignIn.ts';
import { AccountPicker } from '../../session/components/AccountPicker.tsx';
import { texts } from '../texts.ts';

export interface AccountSwitchProps {
  accounts: Demonstration['accounts'];
  onClose(): void;
}

export function AccountSwitch({ accounts, onClose }: AccountSwitchProps) {
  const signIn = useSignIn();
  return (
    <Modal open title={texts.change} width={860} footer={null} onCancel={onClose}>
      {signIn.error && <ProblemNote problem={problemFrom(signIn.error)} />}
      <AccountPicker
        accounts={accounts}
        busy={signIn.isPending}
        onPick={({ username, password }) =>
          // Opened anew, so that nothing of the last person is left in the page.
          signIn.mutate({ username, password }, { onSuccess: () => window.location.assign(paths.home) })
        }
      />
    </Modal>
  );
}
