/** What administration has done, newest first. */

import { fullTime } from '../../../lib/localTime.ts';
import { useAudit } from '../api/useAudit.ts';
import { texts } from '../texts.ts';
import { PagedTable } from './PagedTable.tsx';

const words = texts.audit;

export function AuditSection() {
  const list = useAudit();
  return (
    <PagedTable
      list={list}
      rowsOf={(page) => page.rows}
      empty={words.empty}
      columns={[
        { title: words.at, width: 190, render: (_, row) => fullTime(row.at) },
        { title: words.by, dataIndex: 'by' },
        { title: words.label, dataIndex: 'label' },
        { title: words.subject, dataIndex: 'subject' },
        { title: words.detail, dataIndex: 'detail' },
      ]}
    />
  );
}
