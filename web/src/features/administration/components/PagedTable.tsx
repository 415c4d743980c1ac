/** A list that comes in pages, as one table with a way to the next page under it. */

import { Table, type TableColumnsType } from 'antd';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import styles from './Administration.module.css';
import { MoreButton, type MoreButtonProps } from './MoreButton.tsx';

interface PagedTableProps<Page, Row> {
  list: MoreButtonProps['list'] & { error: Error | null; data: { pages: Page[] } | undefined };
  rowsOf: (page: Page) => Row[];
  empty: string;
  columns: TableColumnsType<Row>;
}

export function PagedTable<Page, Row extends { id: number | string }>(props: PagedTableProps<Page, Row>) {
  const { list, rowsOf, empty, columns } = props;
  if (list.error) return <ProblemNote problem={problemFrom(list.error)} />;
  if (!list.data) return <Loading />;
  return (
    <>
      <div className={styles.wide}>
        <Table<Row>
          rowKey="id"
          size="small"
          dataSource={list.data.pages.flatMap(rowsOf)}
          pagination={false}
          locale={{ emptyText: <EmptyNote text={empty} /> }}
          columns={columns}
        />
      </div>
      <MoreButton list={list} />
    </>
  );
}
