/** All that somebody handles goes to another in one step: chosen here, tried out and sent as a batch. */

import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import type { BatchItem } from '../../batches/api/useBatch.ts';
import { BatchDialog } from '../../batches/components/BatchDialog.tsx';
import { useMe } from '../../session/api/useMe.ts';
import { useOpenWork } from '../api/useOpenWork.ts';
import type { Person, PersonPost } from '../api/usePeople.ts';
import { texts } from '../texts.ts';
import { FormDrawer } from './FormDrawer.tsx';

const words = texts.staff;

export interface MoveWorkFormProps {
  unit: string;
  person: Person;
  post: PersonPost;
  onClose(): void;
}

export function MoveWorkForm({ unit, person, post, onClose }: MoveWorkFormProps) {
  const work = useOpenWork(post.id);
  const office = useMe().posts.find((each) => each.role === 'office' && each.unit === unit);
  const [batch, setBatch] = useState<BatchItem[]>();
  const items = work.data?.items.filter((each) => each.handling) ?? [];
  const successors = work.data?.successors ?? [];
  const plan = ({ handler, reason }: { handler: string; reason: string }) =>
    setBatch(
      items.map(({ proposal, target, version }) => ({
        proposal,
        target,
        version,
        payload: { handler, reason: reason.trim() },
      })),
    );
  if (batch && office) {
    return <BatchDialog command="assignHandler" items={batch} post={office.id} onClose={onClose} />;
  }
  const required = [{ required: true, message: texts.required }];
  return (
    <FormDrawer
      form="move"
      title={words.moveTitle(person.name)}
      submit={words.preview}
      busy={false}
      blocked={items.length === 0 || successors.length === 0}
      error={null}
      onClose={onClose}
    >
      {work.error && <ProblemNote problem={problemFrom(work.error)} />}
      {work.isLoading && <Loading />}
      {work.data && (
        <Form<{ handler: string; reason: string }> id="move" layout="vertical" onFinish={plan}>
          <p>{items.length > 0 ? words.moveCount(items.length) : words.moveNothing}</p>
          {items.length > 0 && successors.length === 0 && <p role="alert">{words.moveNobody}</p>}
          {items.length > 0 && successors.length > 0 && (
            <>
              <Form.Item label={words.moveTo} name="handler" rules={required}>
                <Select options={successors.map((each) => ({ value: each.post, label: each.name }))} />
              </Form.Item>
              <Form.Item
                label={words.reason}
                name="reason"
                extra={words.reasonHelp}
                rules={[{ required: true, whitespace: true, message: texts.required }]}
              >
                <Input maxLength={100} />
              </Form.Item>
            </>
          )}
          <ul style={{ paddingInlineStart: 20 }}>
            {items.map(({ proposal, target, number, title }) => (
              <li key={`${proposal} ${target ?? ''}`}>
                {number} {title}
              </li>
            ))}
          </ul>
        </Form>
      )}
    </FormDrawer>
  );
}
