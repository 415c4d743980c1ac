/** The fields of a new post: what the role asks for, and nothing else. */

import { Form, Input, Select } from 'antd';
import type { createPost } from '../../../../../api/contract/administrationPosts.ts';
import type { BodyOf } from '../../../lib/http.ts';
import { useProposers } from '../api/useProposers.ts';
import { useUnits } from '../api/useUnits.ts';
import { filled } from '../filled.ts';
import { texts } from '../texts.ts';

type NewPost = BodyOf<typeof createPost>;
type Role = NewPost['role'];

export interface PostFieldValues {
  role: Role;
  unit?: string;
  rank?: 'deputy' | 'head';
  /** An existing proposer, the person himself, or an organisation to be registered. */
  proposer?: string;
  organisation?: string;
  telephone?: string;
}

const words = texts.posts;
const inUnit: ReadonlySet<Role> = new Set(['supervisor', 'office', 'handler', 'leader']);
const mayNameUnit: ReadonlySet<Role> = new Set([...inUnit, 'clerk', 'director']);
const newPerson = '+person';
const newOrganisation = '+organisation';

export function PostFields() {
  const role: Role | undefined = Form.useWatch('role');
  const proposer: string | undefined = Form.useWatch('proposer');
  const units = useUnits().data?.units.filter((each) => each.active) ?? [];
  const proposers = useProposers().data?.proposers ?? [];
  const needed = [{ required: true, message: texts.required }];
  return (
    <>
      <Form.Item label={words.role} name="role" rules={needed}>
        <Select options={Object.entries(words.roles).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {role && mayNameUnit.has(role) && (
        <Form.Item label={words.unit} name="unit" rules={inUnit.has(role) ? needed : []}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            options={units.map((each) => ({ value: each.id, label: each.name }))}
          />
        </Form.Item>
      )}
      {role === 'leader' && (
        <Form.Item label={words.rank} name="rank" rules={needed}>
          <Select options={Object.entries(words.ranks).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      )}
      {role === 'proposer' && (
        <Form.Item label={words.proposer} name="proposer" rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: newPerson, label: words.newPerson },
              { value: newOrganisation, label: words.newOrganisation },
              ...proposers.map((each) => ({ value: each.id, label: each.name })),
            ]}
          />
        </Form.Item>
      )}
      {role === 'proposer' && proposer === newOrganisation && (
        <Form.Item label={words.organisationName} name="organisation" rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
      )}
      <Form.Item label={words.telephone} name="telephone">
        <Input maxLength={40} />
      </Form.Item>
    </>
  );
}

/** As the API is sent it. `name` is the person's, for a member who is registered with it. */
export function newPostOf(
  values: PostFieldValues,
  { committee, name }: { committee: string; name: string },
): NewPost {
  const { role, unit, rank, proposer, organisation = '', telephone } = values;
  return {
    role,
    committee,
    ...filled({ telephone }),
    ...(mayNameUnit.has(role) && unit && { unit }),
    ...(role === 'leader' && rank && { rank }),
    ...(role === 'proposer' && proposerOf(proposer, { name, organisation })),
  };
}

function proposerOf(
  chosen: string | undefined,
  { name, organisation }: { name: string; organisation: string },
): Pick<NewPost, 'proposer' | 'newProposer'> {
  if (chosen === newPerson) return { newProposer: { kind: 'person', name } };
  if (chosen === newOrganisation) return { newProposer: { kind: 'organisation', name: organisation.trim() } };
  return chosen ? { proposer: chosen } : {};
}
