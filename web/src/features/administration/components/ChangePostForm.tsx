/** Telephone and rank of a post. */

import { Form, Input, Select } from 'antd';
import type { PersonPost } from '../api/usePeople.ts';
import { useChangePost } from '../api/usePosts.ts';
import { filled } from '../filled.ts';
import { texts } from '../texts.ts';
import { FormDrawer } from './FormDrawer.tsx';

interface Fields {
  telephone?: string;
  rank?: 'deputy' | 'head';
}

export function ChangePostForm({ post, onClose }: { post: PersonPost; onClose(): void }) {
  const change = useChangePost(post.id);
  return (
    <FormDrawer
      form="change-post"
      title={post.label}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
    >
      <Form<Fields>
        id="change-post"
        layout="vertical"
        initialValues={{ telephone: post.telephone, rank: post.rank }}
        onFinish={({ telephone, rank }) =>
          change.mutate({ ...filled({ telephone }), ...(rank && { rank }) }, { onSuccess: onClose })
        }
      >
        {post.role === 'leader' && (
          <Form.Item label={texts.posts.rank} name="rank">
            <Select options={Object.entries(texts.posts.ranks).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
        )}
        <Form.Item label={texts.posts.telephone} name="telephone">
          <Input maxLength={40} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
