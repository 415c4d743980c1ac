/** Issue: the number, and everything that is still in the way; for units that sign on paper, all of it on one form. */

import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useRef } from 'react';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { dateOf } from '../../../lib/localTime.ts';
import { newKey } from '../../../lib/newKey.ts';
import { problemFrom } from '../../../lib/problem.ts';
import type { Allowed, LetterView } from '../../acts/api/readCase.ts';
import { choicesQuery } from '../../acts/api/readChoices.ts';
import { useAct } from '../../acts/api/useAct.ts';
import { useActing } from '../../acts/api/useActing.ts';
import { actLabel } from '../../acts/authority.ts';
import { FileField } from '../../acts/components/FileField.tsx';
import { useMe } from '../../session/api/useMe.ts';
import { allowedRow, type LetterContext } from '../model/letterContext.ts';
import { texts } from '../texts.ts';
import styles from './letters.module.css';
import { Sentences } from './MissingList.tsx';
import { SendBack } from './SignBox.tsx';

const words = texts.issuing;

export function IssueBox({ context, letter }: { context: LetterContext; letter: LetterView }) {
  const command = letter.kind === 'reply' ? 'issueReply' : 'issueOpinion';
  const issue = allowedRow(context, command, letter.id);
  const record = allowedRow(context, 'recordSignOff', letter.id);
  if (!issue || letter.life === 'issued') return null;
  const isOffline = context.assignment.way === 'offline';
  // On paper the signatures are recorded with the same form.
  const inTheWay = (issue.missing ?? []).filter((each) => !(isOffline && each.code === 'signOff'));
  return (
    <section className={styles.sheet} style={{ marginTop: 12 }} aria-label={words.label}>
      <h2>{isOffline ? words.offline : words.label}</h2>
      {isOffline && <p>{words.offlineHint}</p>}
      {issue.possible ? (
        <p role="status">{words.ready}</p>
      ) : (
        <Sentences title={texts.missing.gates} items={inTheWay.map((each) => each.text)} />
      )}
      {!issue.possible && !issue.missing && <p>{issue.reason}</p>}
      {isOffline ? (
        <OfflineForm
          context={context}
          letter={letter}
          issue={issue}
          record={record}
          isClear={inTheWay.length === 0}
        />
      ) : (
        <OnlineForm context={context} letter={letter} issue={issue} />
      )}
      {letter.life !== 'inSignOff' && (
        <SendBack context={context} letter={letter} onDone={async () => undefined} />
      )}
    </section>
  );
}

interface FormProps {
  context: LetterContext;
  letter: LetterView;
  issue: Allowed;
}

function OnlineForm({ context: { shown }, letter, issue }: FormProps) {
  const me = useMe();
  const choices = useQuery(choicesQuery(shown.id));
  const command = letter.kind === 'reply' ? 'issueReply' : 'issueOpinion';
  const { send, problem, isSending } = useActing<typeof command>({
    proposal: shown.id,
    command,
    target: letter.id,
    post: issue.post,
    version: shown.version,
  });
  if (!issue.possible) return null;
  return (
    <Form<{ number?: string }>
      layout="vertical"
      requiredMark="optional"
      onFinish={({ number }) => void send({ payload: numbered(number) })}
    >
      <NumberField rule={choices.data?.letterNumber} />
      {problem && <ProblemNote problem={problem} />}
      <Button type="primary" htmlType="submit" loading={isSending} style={{ minHeight: 40 }}>
        {actLabel({ command, post: issue.post }, me)}
      </Button>
    </Form>
  );
}

function numbered(number: string | undefined): { number?: string } {
  const typed = number?.trim() ?? '';
  return typed === '' ? {} : { number: typed };
}

function NumberField({ rule }: { rule: { example: string; required: boolean } | undefined }) {
  return (
    <Form.Item
      name="number"
      label={words.number}
      rules={rule?.required ? [{ required: true, message: words.example(rule.example) }] : []}
      {...(rule && { extra: words.example(rule.example) })}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
}

interface Paper {
  signer: string;
  signedOn: string;
  number?: string;
  scan: string;
}

function OfflineForm({
  context: { shown },
  letter,
  issue,
  record,
  isClear,
}: FormProps & { record: Allowed | undefined; isClear: boolean }) {
  const me = useMe();
  const act = useAct();
  const choices = useQuery(choicesQuery(shown.id));
  // One intention of two acts: each keeps its key until it is answered.
  const keys = useRef({ record: newKey(), issue: newKey(), recorded: false });
  const command = letter.kind === 'reply' ? 'issueReply' : 'issueOpinion';
  const today = dateOf(me.now);

  async function finish({ signer, signedOn, number, scan }: Paper) {
    const aim = { proposal: shown.id, target: letter.id };
    if (record?.possible && !keys.current.recorded) {
      const payload = { signer: signer.trim(), signedOn, scan };
      await act.mutateAsync({
        ...aim,
        command: 'recordSignOff',
        payload,
        post: record.post,
        key: keys.current.record,
      });
      keys.current.recorded = true;
    }
    if (!isClear) return;
    const payload = { ...numbered(number), scan, signer: signer.trim() };
    await act.mutateAsync({ ...aim, command, payload, post: issue.post, key: keys.current.issue });
  }

  if (!isClear && !record?.possible) return null;
  return (
    <Form<Paper>
      layout="vertical"
      requiredMark="optional"
      initialValues={{ signedOn: today }}
      onFinish={(values) =>
        void finish(values).catch(() => {
          // A refusal is an answer: what is sent next is another intention.
          keys.current = { ...keys.current, record: newKey(), issue: newKey() };
        })
      }
    >
      <Form.Item
        name="signer"
        label={words.signer}
        rules={[{ required: true, message: words.signerMissing }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="signedOn" label={words.signedOn} rules={[{ required: true }]}>
        <Input type="date" max={today} style={{ maxWidth: 220 }} />
      </Form.Item>
      {isClear && <NumberField rule={choices.data?.letterNumber} />}
      <FileField proposal={shown.id} name="scan" label={words.scan} required />
      {act.error && <ProblemNote problem={problemFrom(act.error)} />}
      <Button type="primary" htmlType="submit" loading={act.isPending} style={{ minHeight: 40 }}>
        {isClear ? words.record : words.recordOnly}
      </Button>
    </Form>
  );
}
