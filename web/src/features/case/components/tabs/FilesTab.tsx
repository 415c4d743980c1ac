/** 附件: what was attached, to what, by whom; uploading is the act beside it. */

import { EmptyNote } from '../../../../components/EmptyNote.tsx';
import { fullTime } from '../../../../lib/localTime.ts';
import type { Case } from '../../../acts/api/readCase.ts';
import { ActButton } from '../../../acts/components/ActButton.tsx';
import { texts } from '../../texts.ts';
import styles from '../Case.module.css';
import { FileLink } from '../FileLink.tsx';

export function FilesTab({ shown }: { shown: Case }) {
  const { view, names, allowed } = shown;
  const attach = allowed.filter((each) => each.command === 'attach' && each.possible);
  return (
    <section className={styles.panel}>
      {attach.map((each) => (
        <ActButton
          key={each.post}
          proposal={shown.id}
          version={shown.version}
          allowed={each}
          named={attach.length > 1}
        />
      ))}
      {view.attachments.length === 0 ? (
        <EmptyNote text={texts.noFiles} />
      ) : (
        <ul className={styles.lines}>
          {view.attachments.map(({ file, to, by, at }) => (
            <li key={`${file}${to.kind}`}>
              <FileLink shown={shown} file={file} />
              <div className={styles.quiet}>
                {texts.fileBelongs}
                {texts.fileOf[to.kind]}，{by.kind === 'person' ? names.people[by.person] : ''}
                {texts.fileBy}，{fullTime(at)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
