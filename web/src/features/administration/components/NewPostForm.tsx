/** A further post of somebody. */

import { Form } from 'antd';
import type { Person } from '../api/usePeople.ts';
import { useCreatePost } from '../api/usePosts.ts';
import { texts } from '../texts.ts';
import { useAdministered } from '../useAdministered.ts';
import { FormDrawer } from './FormDrawer.tsx';
import { newPostOf, PostFields, type PostFieldValues } from './PostFields.tsx';

export function NewPostForm({ person, onClose }: { person: Person; onClose(): void }) {
  const create = useCreatePost(person.id);
  const [committee = ''] = useAdministered();
  return (
    <FormDrawer
      form="new-post"
      title={`${texts.posts.add}：${person.name}`}
      busy={create.isPending}
      error={create.error}
      onClose={onClose}
    >
      <Form<PostFieldValues>
        id="new-post"
        layout="vertical"
        onFinish={(values) =>
          create.mutate(newPostOf(values, { committee, name: person.name }), { onSuccess: onClose })
        }
      >
        <PostFields />
      </Form>
    </FormDrawer>
  );
}
