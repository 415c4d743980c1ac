/** People with account and posts, as rows of which several can be chosen to be reset together. */

import { Button, Table } from 'antd';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import type { Person, PersonPost } from '../api/usePeople.ts';
import { texts } from '../texts.ts';
import { AccountState } from './AccountState.tsx';
import styles from './Administration.module.css';
import { PostLine } from './PostLine.tsx';

const words = texts.people;

export interface PeopleTableProps {
  people: readonly Person[];
  chosen: readonly string[];
  empty: string;
  onChoose(ids: string[]): void;
  /** Absent: a name opens nothing. */
  onOpen?(person: Person): void;
  /** Gives what somebody handles under this post to another; absent: not from here. */
  onMove?(move: { person: Person; post: PersonPost }): void;
}

export function PeopleTable({ people, chosen, empty, onChoose, onOpen, onMove }: PeopleTableProps) {
  return (
    <div className={styles.wide}>
      <Table<Person>
        rowKey="id"
        size="small"
        dataSource={people}
        pagination={false}
        locale={{ emptyText: <EmptyNote text={empty} /> }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (ids) => onChoose(ids.map(String)),
          getCheckboxProps: (person) => ({
            disabled: !person.mayReset,
            'aria-label': words.select(person.name),
          }),
        }}
        columns={[
          {
            title: words.name,
            render: (_, person) =>
              onOpen ? (
                <Button type="link" style={{ padding: 0 }} onClick={() => onOpen(person)}>
                  {person.name}
                </Button>
              ) : (
                person.name
              ),
          },
          { title: words.username, render: (_, person) => person.username ?? '' },
          {
            title: words.account,
            render: (_, person) => (
              <>
                <AccountState person={person} />
                {!onOpen && !person.mayReset && <div className={styles.quiet}>{texts.staff.cannot}</div>}
              </>
            ),
          },
          {
            title: words.posts,
            render: (_, person) => (
              <ul className={styles.posts}>
                {person.posts.map((post) => (
                  <li key={post.id} className={post.ended ? styles.quiet : undefined}>
                    <PostLine post={post} />
                    {onMove && post.role === 'handler' && (
                      <Button type="link" onClick={() => onMove({ person, post })}>
                        {texts.staff.move}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </div>
  );
}
