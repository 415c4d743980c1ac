/** Earlier texts of the draft, each beside the present one with what has changed since. */

import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fullTime } from '../../../lib/localTime.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { versionQuery, versionsQuery } from '../api/readVersions.ts';
import type { DraftKeeper, DraftState } from '../model/draftKeeper.ts';
import { isSame, type LetterDraft } from '../model/letterDraft.ts';
import { texts } from '../texts.ts';
import { LetterChanges } from './LetterChanges.tsx';
import styles from './letters.module.css';

const words = texts.history;

export interface VersionsDrawerProps {
  assignment: string;
  keeper: DraftKeeper;
  state: DraftState;
  isOpen: boolean;
  onClose: () => void;
}

export function VersionsDrawer({ assignment, keeper, state, isOpen, onClose }: VersionsDrawerProps) {
  const [picked, setPicked] = useState<number | 'aside'>();
  const list = useQuery({ ...versionsQuery(assignment, keeper.revision), enabled: isOpen });
  const aside = isOpen ? keeper.aside() : undefined;
  const restore = (content: LetterDraft) => {
    keeper.replace(content);
    onClose();
  };
  return (
    <Drawer open={isOpen} onClose={onClose} title={words.title} size={900} destroyOnHidden>
      <div className={styles.twins} style={{ gridTemplateColumns: 'minmax(200px, 1fr) 3fr' }}>
        <div>
          {list.error && <ProblemNote problem={problemFrom(list.error)} />}
          {list.isPending && <Loading />}
          {list.data?.length === 0 && !aside && <p>{words.none}</p>}
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {aside && (
              <li>
                <Button type="link" onClick={() => setPicked('aside')}>
                  {words.aside}
                </Button>
              </li>
            )}
            {list.data?.map(({ revision, at, personName }) => (
              <li key={revision}>
                <Button
                  type="link"
                  aria-pressed={picked === revision}
                  style={{ height: 'auto', whiteSpace: 'normal', textAlign: 'left' }}
                  onClick={() => setPicked(revision)}
                >
                  {fullTime(at)} {personName}
                </Button>
              </li>
            ))}
          </ul>
        </div>
        <div>
          {picked === undefined && <p>{words.pick}</p>}
          {picked === 'aside' && aside && (
            <Compared earlier={aside} author={words.aside} now={state.content} onRestore={restore} />
          )}
          {typeof picked === 'number' && (
            <Kept
              assignment={assignment}
              revision={picked}
              author={list.data?.find((each) => each.revision === picked)?.personName ?? ''}
              now={state.content}
              onRestore={restore}
            />
          )}
        </div>
      </div>
    </Drawer>
  );
}

interface Comparing {
  author: string;
  now: LetterDraft;
  onRestore: (content: LetterDraft) => void;
}

function Kept({ assignment, revision, ...comparing }: Comparing & { assignment: string; revision: number }) {
  const { data, error } = useQuery(versionQuery(assignment, revision));
  if (error) return <ProblemNote problem={problemFrom(error)} />;
  return data ? <Compared earlier={data} {...comparing} /> : <Loading />;
}

function Compared({ earlier, author, now, onRestore }: Comparing & { earlier: LetterDraft }) {
  if (isSame(earlier, now)) return <p>{words.same}</p>;
  return (
    <>
      <Button onClick={() => onRestore(earlier)} style={{ marginBottom: 8 }}>
        {words.restore}
      </Button>
      <h3>{words.compare}</h3>
      <LetterChanges
        versions={[
          { body: earlier.body, label: author, author },
          { body: now.body, label: texts.conflict.mine, author: texts.conflict.mine },
        ]}
      />
    </>
  );
}
