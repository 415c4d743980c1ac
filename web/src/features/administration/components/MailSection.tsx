/** E-mails that did not arrive, and the way to send them again. */

import { Button, Table } from 'antd';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useResend } from '../api/useResend.ts';
import { useUndelivered } from '../api/useUndelivered.ts';
import { texts } from '../texts.ts';
import styles from './Administration.module.css';
import { MoreButton } from './MoreButton.tsx';

const words = texts.mail;

export function MailSection() {
  const list = useUndelivered();
  if (list.error) return <ProblemNote problem={problemFrom(list.error)} />;
  if (!list.data) return <Loading />;
  return (
    <>
      <div className={styles.wide}>
        <Table
          rowKey="id"
          size="small"
          dataSource={list.data.pages.flatMap((each) => each.notices)}
          pagination={false}
          locale={{ emptyText: <EmptyNote text={words.empty} /> }}
          columns={[
            { title: words.at, render: (_, row) => fullTime(row.at) },
            { title: words.to, render: (_, row) => row.person.name },
            {
              title: words.subject,
              // The administrator has no part in the case itself.
              render: (_, row) => row.subject,
            },
            {
              title: words.state,
              render: (_, row) => `${words.states[row.state]}，${words.attempts(row.attempt)}`,
            },
            { title: words.reason, render: (_, row) => row.reason },
            { title: '', render: (_, row) => <ResendButton id={row.id} /> },
          ]}
        />
      </div>
      <MoreButton list={list} />
    </>
  );
}

function ResendButton({ id }: { id: number }) {
  const resend = useResend(id);
  if (resend.isSuccess) return <span role="status">{words.queued}</span>;
  return (
    <>
      <Button loading={resend.isPending} onClick={() => resend.mutate()}>
        {words.resend}
      </Button>
      {resend.error && <div role="alert">{problemFrom(resend.error).message}</div>}
    </>
  );
}
