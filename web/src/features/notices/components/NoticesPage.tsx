/** What one has been told: newest first, each leading to the act itself. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Radio } from 'antd';
import { paths } from '../../../app/paths.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { useMarkRead, useNotices } from '../api/useNotices.ts';
import { texts } from '../texts.ts';
import { NoticeRow } from './NoticeRow.tsx';
import styles from './Notices.module.css';

export function NoticesPage() {
  const { show } = useSearch({ strict: false });
  const navigate = useNavigate();
  const onlyUnread = show === 'unread';
  const notices = useNotices(onlyUnread);
  const markRead = useMarkRead();
  const rows = notices.data?.pages.flatMap((each) => each.notices) ?? [];
  const unread = notices.data?.pages[0]?.unread ?? 0;
  return (
    <Page
      title={texts.title}
      extra={
        <>
          <Radio.Group
            aria-label={texts.filter}
            optionType="button"
            value={onlyUnread ? 'unread' : 'all'}
            options={[
              { value: 'all', label: texts.all },
              { value: 'unread', label: texts.unread },
            ]}
            onChange={(event) =>
              void navigate({
                to: paths.notices,
                search: event.target.value === 'unread' ? { show: 'unread' } : {},
                replace: true,
              })
            }
          />
          {unread > 0 && (
            <Button loading={markRead.isPending} onClick={() => markRead.mutate('all')}>
              {texts.readAll}
            </Button>
          )}
        </>
      }
    >
      {notices.error && <ProblemNote problem={problemFrom(notices.error)} />}
      {markRead.error && <ProblemNote problem={problemFrom(markRead.error)} />}
      {notices.isLoading && <Loading />}
      {notices.data && rows.length === 0 && <EmptyNote text={onlyUnread ? texts.emptyUnread : texts.empty} />}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((each) => (
            <NoticeRow key={each.id} notice={each} onRead={(id) => markRead.mutate(id)} />
          ))}
        </ul>
      )}
      {notices.hasNextPage && (
        <p>
          <Button loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
            {texts.more}
          </Button>
        </p>
      )}
    </Page>
  );
}
