/** The earlier versions of a draft, each with what has changed since, and a way back to it. */

import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Draft } from '../../../../../api/contract/drafts.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useVersion } from '../api/useVersion.ts';
import { useVersions } from '../api/useVersions.ts';
import type { DraftKeeper, DraftState } from '../draft.ts';
import { sameBody } from '../sameBody.ts';
import { texts } from '../texts.ts';
import styles from './VersionsDrawer.module.css';

interface VersionsDrawerProps<B> {
  id: string;
  isOpen: boolean;
  onClose: () => void;
  state: DraftState<B>;
  keeper: DraftKeeper<B>;
  bodyOf: (kept: Draft['body']) => B;
  /** What has changed from an earlier text, and whose it was, to the present one. */
  changes: (earlier: B, author: string) => ReactNode;
  /** Nothing may be written: the way back is closed. */
  isLocked: boolean;
}

export function VersionsDrawer<B>(props: VersionsDrawerProps<B>) {
  const { id, isOpen, onClose, state, keeper } = props;
  const versions = useVersions(id, { revision: state.revision, enabled: isOpen });
  const [picked, setPicked] = useState<number | 'aside'>();
  const list = versions.data ?? [];
  const aside = isOpen ? keeper.aside() : undefined;
  const isNone = versions.isSuccess && list.length === 0 && aside === undefined;
  return (
    <Drawer title={texts.versions} open={isOpen} onClose={onClose} size={900} destroyOnHidden>
      {versions.error && <ProblemNote problem={problemFrom(versions.error)} />}
      {versions.isLoading && <Loading />}
      {isNone ? <EmptyNote text={texts.noVersions} /> : <p style={{ marginTop: 0 }}>{texts.versionsHint}</p>}
      <div className={styles.columns}>
        <ul className={styles.list} aria-label={texts.versions}>
          {aside !== undefined && (
            <li>
              <Choice isPicked={picked === 'aside'} onPick={() => setPicked('aside')} text={texts.aside} />
            </li>
          )}
          {list.map(({ revision, at, personName }) => (
            <li key={revision}>
              <Choice
                isPicked={picked === revision}
                onPick={() => setPicked(revision)}
                text={fullTime(at)}
                author={personName}
              />
            </li>
          ))}
        </ul>
        {picked === 'aside' && aside !== undefined && (
          <Compared {...props} earlier={aside} author={texts.aside} />
        )}
        {typeof picked === 'number' && <Kept {...props} revision={picked} />}
      </div>
    </Drawer>
  );
}

interface ChoiceProps {
  isPicked: boolean;
  onPick: () => void;
  text: string;
  author?: string;
}

function Choice({ isPicked, onPick, text, author }: ChoiceProps) {
  return (
    <button type="button" className={styles.version} aria-pressed={isPicked} onClick={onPick}>
      {text}
      {author && <span>{author}</span>}
    </button>
  );
}

function Kept<B>({ revision, ...props }: VersionsDrawerProps<B> & { revision: number }) {
  const { data, error } = useVersion(props.id, revision);
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  if (!data) return <Loading />;
  return <Compared {...props} earlier={props.bodyOf(data.body)} author={data.personName} />;
}

interface ComparedProps<B> extends VersionsDrawerProps<B> {
  earlier: B;
  author: string;
}

function Compared<B>({ earlier, author, state, keeper, changes, isLocked, onClose }: ComparedProps<B>) {
  return (
    <section aria-label={texts.since}>
      <h3 className={styles.heading}>{texts.since}</h3>
      {sameBody(earlier, state.body) ? (
        <p>{texts.same}</p>
      ) : (
        <>
          {changes(earlier, author)}
          {!isLocked && (
            <p>
              <Button
                onClick={() => {
                  keeper.replace(earlier);
                  onClose();
                }}
              >
                {texts.restore}
              </Button>{' '}
              {texts.restoreHint}
            </p>
          )}
        </>
      )}
    </section>
  );
}
