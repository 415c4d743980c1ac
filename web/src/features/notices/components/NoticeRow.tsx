/** One notice: what happened, and the way to the act that it asks for. Whoever follows it has read it. */

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../../app/paths.ts';
import { fullTime } from '../../../lib/localTime.ts';
import type { Notice } from '../api/useNotices.ts';
import { texts } from '../texts.ts';
import styles from './Notices.module.css';

export interface NoticeRowProps {
  notice: Notice;
  onRead(id: number): void;
}

export function NoticeRow({ notice, onRead }: NoticeRowProps) {
  const { id, proposal, at, readAt, act, subject, body } = notice;
  const read = () => {
    if (!readAt) onRead(id);
  };
  return (
    <li className={readAt ? styles.notice : `${styles.notice} ${styles.unread}`}>
      <h2 className={styles.subject}>
        {!readAt && <span className={styles.mark}>{texts.isUnread}</span>}
        {subject}
      </h2>
      <time dateTime={at} className={styles.time}>
        {fullTime(at)}
      </time>
      <p className={styles.body}>{body}</p>
      <div className={styles.acts}>
        <Link
          to={paths.proposal}
          params={{ id: proposal }}
          search={act ? { act } : {}}
          className={styles.go}
          onClick={read}
          aria-label={`${act ? texts.goTo : texts.look}：${subject}`}
        >
          {act ? texts.goTo : texts.look}
        </Link>
        {!readAt && (
          <Button onClick={read} aria-label={`${texts.markRead}：${subject}`}>
            {texts.markRead}
          </Button>
        )}
      </div>
    </li>
  );
}
