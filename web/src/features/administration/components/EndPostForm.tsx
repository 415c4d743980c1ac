/** Ends a post; what is still open goes to a successor, and is shown before. */

import { Form, Select } from 'antd';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { useOpenWork } from '../api/useOpenWork.ts';
import type { PersonPost } from '../api/usePeople.ts';
import { useEndPost } from '../api/usePosts.ts';
import { texts } from '../texts.ts';
import { FormDrawer } from './FormDrawer.tsx';

const words = texts.posts;

export function EndPostForm({ post, onClose }: { post: PersonPost; onClose(): void }) {
  const work = useOpenWork(post.id);
  const end = useEndPost(post.id);
  const items = work.data?.items ?? [];
  const successors = work.data?.successors ?? [];
  const isStuck = items.length > 0 && successors.length === 0;
  return (
    <FormDrawer
      form="end-post"
      title={words.endTitle(post.label)}
      submit={words.confirmEnd}
      busy={end.isPending}
      blocked={!work.data || isStuck}
      error={end.error}
      onClose={onClose}
    >
      {work.error && <ProblemNote problem={problemFrom(work.error)} />}
      {work.isLoading && <Loading />}
      {work.data && (
        <Form<{ successor?: string }>
          id="end-post"
          layout="vertical"
          onFinish={({ successor }) => end.mutate(successor ? { successor } : {}, { onSuccess: onClose })}
        >
          <p>{items.length > 0 ? words.endOpen(items.length) : words.endNothing}</p>
          {isStuck && <p role="alert">{words.noSuccessor}</p>}
          {items.length > 0 && !isStuck && (
            <Form.Item
              label={words.successor}
              name="successor"
              rules={[{ required: true, message: texts.required }]}
            >
              <Select options={successors.map((each) => ({ value: each.post, label: each.name }))} />
            </Form.Item>
          )}
          <ul style={{ paddingInlineStart: 20 }}>
            {items.map(({ proposal, target, number, title, what }) => (
              <li key={`${proposal} ${target ?? ''} ${what}`}>
                {what}：{number} {title}
              </li>
            ))}
          </ul>
        </Form>
      )}
    </FormDrawer>
  );
}
