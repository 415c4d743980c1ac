/** A new person with a first post; the slip goes to the page. */

import { Form } from 'antd';
import { useCreatePerson } from '../api/useCreatePerson.ts';
import type { Slip } from '../api/useResetAccounts.ts';
import { filled } from '../filled.ts';
import { texts } from '../texts.ts';
import { useAdministered } from '../useAdministered.ts';
import { FormDrawer } from './FormDrawer.tsx';
import { EmailField, NameField, UsernameField } from './PersonFields.tsx';
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
        <NameField />
        <PostFields />
        <EmailField />
        <UsernameField />
      </Form>
    </FormDrawer>
  );
}
