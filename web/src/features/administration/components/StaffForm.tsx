/** A new handler or leader of one's own unit. */

import { Button, Drawer, Form, Input, Select } from 'antd';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { useCreateStaff } from '../api/useCreateStaff.ts';
import type { Slip } from '../api/useResetAccounts.ts';
import { filled } from '../filled.ts';
import { texts } from '../texts.ts';

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
    <Drawer
      open
      size={420}
      title={texts.staff.create}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', gap: 8 }}>
          <Button type="primary" htmlType="submit" form="staff" loading={create.isPending}>
            {texts.save}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      }
    >
      {create.error && <ProblemNote problem={problemFrom(create.error)} />}
      <Form<Fields> id="staff" layout="vertical" onFinish={finish} initialValues={{ kind: 'handler' }}>
        <Form.Item
          label={texts.people.name}
          name="name"
          rules={[{ required: true, whitespace: true, message: texts.required }]}
        >
          <Input maxLength={50} />
        </Form.Item>
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
        <Form.Item label={texts.people.email} name="email">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item label={texts.people.username} name="username" extra={texts.people.usernameHelp}>
          <Input maxLength={50} autoCapitalize="none" />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
