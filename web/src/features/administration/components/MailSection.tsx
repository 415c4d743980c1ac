/** E-mails that did not arrive, and the way to send them again. */

import { Button } from 'antd';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useResend } from '../api/useResend.ts';
import { useUndelivered } from '../api/useUndelivered.ts';
import { texts } from '../texts.ts';
import { PagedTable } from './PagedTable.tsx';

const words = texts.mail;

export function MailSection() {
  const list = useUndelivered();
  return (
    <PagedTable
      list={list}
      rowsOf={(page) => page.notices}
      empty={words.empty}
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
