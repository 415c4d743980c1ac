/** A last look before handing in: what is missing, each a way to its place, and what will be sent. */

import { Alert, Button, Modal } from 'antd';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { Problem } from '../../../lib/problem.ts';
import { filledDemands, type ProposalBody } from '../body.ts';
import { type Fault, lengthOf } from '../checkBody.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';

interface CheckDialogProps {
  isOpen: boolean;
  onClose: () => void;
  body: ProposalBody;
  faults: readonly Fault[];
  problem: Problem | undefined;
  isSending: boolean;
  onSend: () => void;
}

export function CheckDialog({ isOpen, onClose, body, faults, problem, isSending, onSend }: CheckDialogProps) {
  const go = (field: Fault['field']) => {
    onClose();
    // Once the dialog has given the focus back.
    setTimeout(() => {
      const element = document.getElementById(`write-${field}`);
      element?.scrollIntoView({ block: 'center' });
      element?.focus();
    }, 100);
  };
  const demands = filledDemands(body.demands);
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={texts.checkTitle}
      footer={
        <div className={styles.buttons} style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{texts.back2}</Button>
          <Button type="primary" disabled={faults.length > 0} loading={isSending} onClick={onSend}>
            {texts.submit}
          </Button>
        </div>
      }
    >
      {faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={texts.checkFaults}
          description={
            <ul className={styles.list}>
              {faults.map(({ field, text }) => (
                <li key={text}>
                  <Button type="link" style={{ padding: 0 }} onClick={() => go(field)}>
                    {text}
                  </Button>
                </li>
              ))}
            </ul>
          }
        />
      )}
      <p>
        <strong>{body.title.trim()}</strong>
      </p>
      <p>
        {texts.text}：{texts.count(lengthOf(body.body), undefined)}
      </p>
      {demands.length > 0 && (
        <ol>
          {demands.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
      )}
      {body.coSigners.length > 0 && <p>{texts.checkCoSigners(body.coSigners.length)}</p>}
      {body.suggestedUnits.length > 0 && <p>{texts.checkUnits(body.suggestedUnits.length)}</p>}
      {body.publicityWish && (
        <p>
          {texts.wish}：{texts.wishes[body.publicityWish]}
        </p>
      )}
      <p className={styles.quiet}>{texts.checkNote}</p>
      {problem && (
        <>
          <ProblemNote problem={problem} />
          <p role="status">{texts.failedKept}</p>
        </>
      )}
    </Modal>
  );
}
