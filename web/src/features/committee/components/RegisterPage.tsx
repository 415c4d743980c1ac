/** 登记: a proposal that came on paper, or an item of an upper level, keyed in one after the other. */

import { Link } from '@tanstack/react-router';
import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { paths } from '../../../app/paths.ts';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../lib/announce.ts';
import { problemFrom } from '../../../lib/problem.ts';
import type { CaseAfterAct } from '../../acts/api/useAct.ts';
import { useMe } from '../../session/api/useMe.ts';
import { useRegister, useSessions } from '../api/useRegister.ts';
import { keepForm, keptForm } from '../register/keptForm.ts';
import type { Kind, Typed } from '../register/registerForm.ts';
import { registerTexts as texts } from '../registerTexts.ts';
import { ReadFromFile } from './ReadFromFile.tsx';
import { RegisterForm } from './RegisterForm.tsx';

const kinds: readonly Kind[] = ['submit', 'receive'];

export function RegisterPage() {
  const posts = useMe().posts.filter((each) => each.role === 'clerk');
  const [kind, setKind] = useState<Kind>('submit');
  const [post, setPost] = useState(posts[0]?.id);
  const acting = posts.find((each) => each.id === post) ?? posts[0];
  return (
    <Page
      title={texts.title}
      extra={
        <Radio.Group
          aria-label={texts.kindsLabel}
          optionType="button"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          options={kinds.map((each) => ({ value: each, label: texts.kinds[each] }))}
        />
      }
    >
      {!acting && <EmptyNote text={texts.title} />}
      {posts.length > 1 && (
        <Select
          aria-label={texts.post}
          value={acting?.id ?? null}
          onChange={setPost}
          options={posts.map((each) => ({ value: each.id, label: each.label }))}
          style={{ minWidth: 260, marginBottom: 12 }}
        />
      )}
      {acting && <Desk key={kind} kind={kind} post={acting.id} committee={acting.committee} />}
    </Page>
  );
}

function Desk({ kind, post, committee }: { kind: Kind; post: string; committee: string }) {
  const sessions = useSessions(committee);
  const register = useRegister();
  const [done, setDone] = useState<CaseAfterAct>();
  const [form] = Form.useForm<Typed>();
  const { person } = useMe();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [kept] = useState(() => keptForm(person.id, kind));

  async function send(typed: Typed) {
    try {
      const after = await register.mutateAsync({ kind, typed, post });
      setDone(after);
      announce(texts.done(numberOf(after)));
      keepForm(person.id, kind, undefined);
      // The next sheet lies on the desk already.
      form.setFieldsValue(emptied(typed));
      document.getElementById(kind === 'submit' ? 'proposer' : 'committee')?.focus();
    } catch {
      // Shown below.
    }
  }

  if (sessions.error) return <ProblemNote problem={problemFrom(sessions.error)} />;
  if (!sessions.data) return <Loading />;
  return (
    <>
      <p style={{ marginTop: 0 }}>{texts.hint}</p>
      {done && (
        <p role="status">
          {texts.done(numberOf(done))}{' '}
          <Link to={paths.proposal} params={{ id: done.id }}>
            {texts.open}
          </Link>
        </p>
      )}
      <ReadFromFile
        kind={kind}
        committee={committee}
        typed={() => form.getFieldsValue(true)}
        onTake={(part, listed) => {
          setNames((before) => ({
            ...before,
            ...Object.fromEntries(listed.map((each) => [each.id, each.name])),
          }));
          form.setFieldsValue(part);
          keepForm(person.id, kind, form.getFieldsValue(true));
        }}
      />
      <RegisterForm
        names={names}
        kind={kind}
        form={form}
        committee={committee}
        sessions={sessions.data.sessions}
        isSending={register.isPending}
        kept={kept}
        onChange={(typed) => keepForm(person.id, kind, typed)}
        onSend={(typed) => void send(typed)}
      />
      {register.error && (
        <>
          <ProblemNote problem={problemFrom(register.error)} />
          <p role="status">{texts.kept}</p>
        </>
      )}
    </>
  );
}

/** All but what the next one will most likely share. */
function emptied({ session, level, committee, term, sessionNumber, ...rest }: Typed): Partial<Typed> {
  const none = Object.fromEntries(Object.keys(rest).map((each) => [each, undefined]));
  return { ...none, session, publicityWish: 'open', level, committee, term, sessionNumber } as Partial<Typed>;
}

function numberOf({ view }: CaseAfterAct): string {
  return view?.origin?.number ?? view?.serialNumber ?? '';
}
