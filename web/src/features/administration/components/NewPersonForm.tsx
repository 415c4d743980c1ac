/** A new person with a first post; the slip goes to the page. */

import { Form, Input } from 'antd';
import { useCreatePerson } from '../api/useCreatePerson.ts';
import type { Slip } from '../api/useResetAccounts.ts';
import { filled } from '../filled.ts';
import { texts } from '../texts.ts';
import { useAdministered } from '../useAdministered.ts';
import { FormDrawer } from './FormDrawer.tsx';
import { newPostOf, PostFields, type PostFieldValues } from './PostFields.tsx';

interface Fields extends PostFieldValues {
  name: string;
  email?: string;
  username?: string;
}

export function NewPersonForm({ onClose, onSlip }: { onClose(): void; onSlip(slip: Slip): void }) {
  const create = useCreatePerson();
  const [committee = ''] = useAdministered();
  const finish = ({ name: typed, email, username, ...post }: Fields) => {
    const name = typed.trim();
    create.mutate(
      { name, ...filled({ email, username }), posts: [newPostOf(post, { committee, name })] },
      { onSuccess: ({ slip }) => onSlip(slip) },
    );
  };
  return (
    <FormDrawer
      form="new-person"
      title={texts.people.create}
      busy={create.isPending}
      error={create.error}
      onClose={onClose}
    >
      <Form<Fields> id="new-person" layout="vertical" onFinish={finish}>
        <Form.Item
          label={texts.people.name}
          name="name"
          rules={[{ required: true, whitespace: true, message: texts.required }]}
        >
          <Input maxLength={50} />
        </Form.Item>
        <PostFields />
        <Form.Item label={texts.people.email} name="email">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item label={texts.people.username} name="username" extra={texts.people.usernameHelp}>
          <Input maxLength={50} autoCapitalize="none" />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
