/** A new handler or leader of one's own unit. */

import { Form, Input, Select } from 'antd';
import { useCreateStaff } from '../api/useCreateStaff.ts';
import type { Slip } from '../api/useResetAccounts.ts';
import { filled } from '../filled.ts';
import { texts } from '../texts.ts';
import { FormDrawer } from './FormDrawer.tsx';
import { EmailField, NameField, UsernameField } from './PersonFields.tsx';

type Kind = 'handler' | 'deputy' | 'head';

interface Fields {
  name: string;
  kind: Kind;
  telephone?: string;
  email?: string;
  username?: string;
}

export interface StaffFormProps {
  unit: string;
  onClose(): void;
  onSlip(slip: Slip): void;
}

export function StaffForm({ unit, onClose, onSlip }: StaffFormProps) {
  const create = useCreateStaff();
  const finish = ({ kind, name, ...rest }: Fields) =>
    create.mutate(
      {
        unit,
        name: name.trim(),
        ...(kind === 'handler' ? { role: 'handler' as const } : { role: 'leader' as const, rank: kind }),
        ...filled(rest),
      },
      { onSuccess: ({ slip }) => onSlip(slip) },
    );
  return (
    <FormDrawer
      form="staff"
      title={texts.staff.create}
      busy={create.isPending}
      error={create.error}
      onClose={onClose}
    >
      <Form<Fields> id="staff" layout="vertical" onFinish={finish} initialValues={{ kind: 'handler' }}>
        <NameField />
        <Form.Item label={texts.posts.role} name="kind">
          <Select
            options={[
              { value: 'handler', label: texts.posts.roles.handler },
              { value: 'deputy', label: texts.posts.ranks.deputy },
              { value: 'head', label: texts.posts.ranks.head },
            ]}
          />
        </Form.Item>
        <Form.Item label={texts.posts.telephone} name="telephone">
          <Input maxLength={40} />
        </Form.Item>
        <EmailField />
        <UsernameField />
      </Form>
    </FormDrawer>
  );
}
