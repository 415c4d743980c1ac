/** The earlier versions of a draft, each with what has changed since, and a way back to it. */

import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Draft } from '../../../../../api/contract/drafts.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useVersion } from '../api/useVersion.ts';
import { useVersions } from '../api/useVersions.ts';
import { texts } from '../texts.ts';
import { TextDifference } from './TextDifference.tsx';
import styles from './VersionsDrawer.module.css';

interface VersionsDrawerProps<B> {
  id: string;
  open: boolean;
  onClose: () => void;
  /** What stands there now. */
  body: B;
  bodyOf: (kept: Draft['body']) => B;
  plain: (body: B) => string;
  /** Absent where nothing may be written. */
  onRestore?: ((body: B) => void) | undefined;
}

export function VersionsDrawer<B>({
  id,
  open,
  onClose,
  body,
  bodyOf,
  plain,
  onRestore,
}: VersionsDrawerProps<B>) {
  const versions = useVersions(id, open);
  const [revision, setRevision] = useState<number>();
  const version = useVersion(id, revision);
  const list = versions.data?.versions ?? [];
  const chosen = version.data && bodyOf(version.data.body);
  const problem = versions.error ?? version.error;
  return (
    <Drawer title={texts.versions} open={open} onClose={onClose} size="large">
      {problem && <ProblemNote problem={problemFrom(problem)} />}
      {versions.isSuccess && list.length === 0 && <EmptyNote text={texts.noVersions} />}
      {list.length > 0 && <p style={{ marginTop: 0 }}>{texts.versionsHint}</p>}
      <div className={styles.columns}>
        <ul className={styles.list} aria-label={texts.versions}>
          {list.map((each) => (
            <li key={each.revision}>
              <button
                type="button"
                className={styles.version}
                aria-pressed={each.revision === revision}
                onClick={() => setRevision(each.revision)}
              >
                {fullTime(each.at)}
                <span>{each.personName}</span>
              </button>
            </li>
          ))}
        </ul>
        {chosen !== undefined && (
          <section aria-label={texts.since}>
            <h3 className={styles.heading}>{texts.since}</h3>
            <TextDifference before={plain(chosen)} after={plain(body)} />
            {onRestore && (
              <p>
                <Button
                  onClick={() => {
                    onRestore(chosen);
                    onClose();
                  }}
                >
                  {texts.restore}
                </Button>{' '}
                {texts.restoreHint}
              </p>
            )}
          </section>
        )}
      </div>
    </Drawer>
  );
}
