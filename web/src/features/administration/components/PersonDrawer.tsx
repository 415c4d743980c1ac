/** One person: name and address, the account, and every post with what can be done about it. */

import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { useChangePerson } from '../api/useChangePerson.ts';
import type { Person, PersonPost } from '../api/usePeople.ts';
import type { Slip } from '../api/useResetAccounts.ts';
import { filled } from '../filled.ts';
import { texts } from '../texts.ts';
import { AccountState } from './AccountState.tsx';
import styles from './Administration.module.css';
import { ChangePostForm } from './ChangePostForm.tsx';
import { DelegateForm } from './DelegateForm.tsx';
import { EndPostForm } from './EndPostForm.tsx';
import { NewPostForm } from './NewPostForm.tsx';
import { EmailField, NameField } from './PersonFields.tsx';
import { PostLine } from './PostLine.tsx';
import { ResetButton } from './ResetButton.tsx';

type Open = { kind: 'add' } | { kind: 'change' | 'end' | 'delegate'; post: PersonPost };

export interface PersonDrawerProps {
  person: Person;
  onClose(): void;
  onSlips(slips: Slip[]): void;
}

export function PersonDrawer({ person, onClose, onSlips }: PersonDrawerProps) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Drawer open size={560} title={person.name} onClose={onClose}>
      <BasicForm person={person} />
      <h3>{texts.people.account}</h3>
      <p>
        {person.username ?? ''} <AccountState person={person} />
      </p>
      {person.mayReset && <ResetButton people={[person]} label={texts.people.reset} onSlips={onSlips} />}
      <h3>{texts.people.posts}</h3>
      {person.posts.map((post) => (
        <section key={post.id} className={styles.post} aria-label={post.label}>
          <PostLine post={post} />
          {!post.ended && <PostButtons post={post} onOpen={setOpen} />}
        </section>
      ))}
      <Button style={{ marginTop: 12 }} onClick={() => setOpen({ kind: 'add' })}>
        {texts.posts.add}
      </Button>
      {open?.kind === 'add' && <NewPostForm person={person} onClose={close} />}
      {open?.kind === 'change' && <ChangePostForm post={open.post} onClose={close} />}
      {open?.kind === 'end' && <EndPostForm post={open.post} onClose={close} />}
      {open?.kind === 'delegate' && <DelegateForm post={open.post} holder={person.id} onClose={close} />}
    </Drawer>
  );
}

const notDelegable: ReadonlySet<PersonPost['role']> = new Set(['proposer', 'administrator', 'auditor']);

function PostButtons({ post, onOpen }: { post: PersonPost; onOpen(open: Open): void }) {
  return (
    <div className={styles.buttons}>
      <Button onClick={() => onOpen({ kind: 'change', post })}>{texts.posts.change(post.role)}</Button>
      {!post.onBehalfOf && !notDelegable.has(post.role) && (
        <Button onClick={() => onOpen({ kind: 'delegate', post })}>{texts.posts.delegate}</Button>
      )}
      <Button danger onClick={() => onOpen({ kind: 'end', post })}>
        {texts.posts.end}
      </Button>
    </div>
  );
}

interface Basics {
  name: string;
  email?: string;
}

function BasicForm({ person }: { person: Person }) {
  const { message } = App.useApp();
  const change = useChangePerson(person.id);
  return (
    <Form<Basics>
      layout="vertical"
      initialValues={{ name: person.name, email: person.email }}
      onFinish={({ name, email }) =>
        change.mutate(
          { name: name.trim(), ...filled({ email }) },
          { onSuccess: () => void message.success(texts.saved) },
        )
      }
    >
      {change.error && <ProblemNote problem={problemFrom(change.error)} />}
      <NameField />
      <EmailField />
      <Button htmlType="submit" loading={change.isPending}>
        {texts.save}
      </Button>
    </Form>
  );
}
