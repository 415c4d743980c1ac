/** Two minutes before the session ends. */

import { Button, Modal } from 'antd';
import { useSignOut } from '../api/useSignOut.ts';
import { texts } from '../texts.ts';

const words = texts.ending;

export interface EndingDialogProps {
  /** In seconds. */
  left: number;
  busy: boolean;
  onStay(): void;
}

export function EndingDialog({ left, busy, onStay }: EndingDialogProps) {
  const signOut = useSignOut();
  return (
    <Modal
      open
      centered
      title={words.title}
      onCancel={onStay}
      footer={[
        <Button key="out" onClick={() => signOut.mutate()}>
          {texts.signOut}
        </Button>,
        <Button key="stay" type="primary" autoFocus loading={busy} onClick={onStay}>
          {words.stay}
        </Button>,
      ]}
    >
      <p>{words.text(words.minutes(Math.floor(left / 60), left % 60))}</p>
    </Modal>
  );
}
