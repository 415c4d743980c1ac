/** What I am writing. Nothing is shown where there is nothing. */

import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { paths } from '../../../app/paths.ts';
import { fullTime } from '../../../lib/localTime.ts';
import { useDeleteDraft } from '../api/useDeleteDraft.ts';
import { useDrafts } from '../api/useDrafts.ts';
import styles from '../Proposer.module.css';
import { texts } from '../texts.ts';

export function DraftList() {
  const { data } = useDrafts();
  const { modal } = App.useApp();
  const remove = useDeleteDraft();
  const drafts = data?.drafts ?? [];
  if (drafts.length === 0) return null;
  const ask = (id: string) =>
    modal.confirm({
      title: texts.draftDeleteAsk,
      content: texts.draftDeleteHint,
      okText: texts.draftDelete,
      cancelText: texts.cancel,
      onOk: () => remove.mutateAsync(id),
    });
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{texts.drafts}</h2>
      <ul className={styles.list}>
        {drafts.map(({ id, title, at }) => (
          <li key={id} className={styles.card}>
            <h3>{title.trim() || texts.draftUntitled}</h3>
            <p className={styles.quiet}>{texts.draftSavedAt(fullTime(at))}</p>
            <div className={styles.buttons}>
              <Link to={paths.write} params={{ draft: id.replace('proposal/', '') }}>
                {texts.draftOpen}
                <span className="visually-hidden">：{title}</span>
              </Link>
              <Button type="text" onClick={() => ask(id)} aria-label={`${texts.draftDelete}：${title}`}>
                {texts.draftDelete}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
