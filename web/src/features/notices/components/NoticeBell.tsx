/** The way to the notices, with the number of those not read. */

import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { paths } from '../../../app/paths.ts';
import { colours } from '../../../app/theme.ts';
import { useUnreadCount } from '../api/useNotices.ts';
import { texts } from '../texts.ts';
import styles from './Notices.module.css';

export function NoticeBell() {
  const unread = useUnreadCount();
  return (
    <Link
      to={paths.notices}
      className={styles.bell}
      aria-label={texts.bell(unread)}
      title={texts.bell(unread)}
    >
      <Badge count={unread} overflowCount={999} size="small" color={colours.overdue}>
        <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M12 3a6 6 0 0 0-6 6v4l-2 3v1h16v-1l-2-3V9a6 6 0 0 0-6-6zm-2.5 15a2.5 2.5 0 0 0 5 0z"
            fill="currentColor"
          />
        </svg>
      </Badge>
    </Link>
  );
}
