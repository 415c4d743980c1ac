/** What administration has done, newest first. */

import { Table } from 'antd';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useAudit } from '../api/useAudit.ts';
import { texts } from '../texts.ts';
import styles from './Administration.module.css';
import { MoreButton } from './MoreButton.tsx';

const words = texts.audit;

export function AuditSection() {
  const list = useAudit();
  if (list.error) return <ProblemNote problem={problemFrom(list.error)} />;
  if (!list.data) return <Loading />;
  return (
    <>
      <div className={styles.wide}>
        <Table
          rowKey="id"
          size="small"
          dataSource={list.data.pages.flatMap((each) => each.rows)}
          pagination={false}
          locale={{ emptyText: <EmptyNote text={words.empty} /> }}
          columns={[
            { title: words.at, width: 190, render: (_, row) => fullTime(row.at) },
            { title: words.by, dataIndex: 'by' },
            { title: words.label, dataIndex: 'label' },
            { title: words.subject, dataIndex: 'subject' },
            { title: words.detail, dataIndex: 'detail' },
          ]}
        />
      </div>
      <MoreButton list={list} />
    </>
  );
}
