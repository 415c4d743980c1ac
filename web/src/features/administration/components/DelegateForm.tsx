/** 委托代办: another acts for a post for some days. */

import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { dateOf } from '../../../lib/localTime.ts';
import { useMe } from '../../session/api/useMe.ts';
import { type PersonPost, usePeople } from '../api/usePeople.ts';
import { useDelegate } from '../api/usePosts.ts';
import { beginningOf, endOf } from '../period.ts';
import { texts } from '../texts.ts';
import { FormDrawer } from './FormDrawer.tsx';
import { PostLine } from './PostLine.tsx';

const words = texts.posts;

interface Fields {
  person: string;
  startsOn: string;
  endsOn: string;
}

export function DelegateForm({
  post,
  holder,
  onClose,
}: {
  post: PersonPost;
  holder: string;
  onClose(): void;
}) {
  const delegate = useDelegate(post.id);
  const [search, setSearch] = useState('');
  const today = dateOf(useMe().now);
  const found = usePeople(search ? { search } : post.unit ? { unit: post.unit } : {});
  const people = found.data?.pages.flatMap((each) => each.people).filter((each) => each.id !== holder) ?? [];
  const needed = [{ required: true, message: texts.required }];
  return (
    <FormDrawer
      form="delegate"
      title={words.delegateTitle(post.label)}
      submit={words.confirmDelegate}
      busy={delegate.isPending}
      error={delegate.error}
      onClose={onClose}
    >
      <Form<Fields>
        id="delegate"
        layout="vertical"
        initialValues={{ startsOn: today }}
        onFinish={({ person, startsOn, endsOn }) =>
          delegate.mutate(
            {
              person,
              // From now on, not from this morning.
              ...(startsOn > today && { startsAt: beginningOf(startsOn) }),
              endsAt: endOf(endsOn),
            },
            { onSuccess: onClose },
          )
        }
      >
        <Form.Item label={words.delegateTo} name="person" extra={words.delegateSearch} rules={needed}>
          <Select
            showSearch={{ filterOption: false, onSearch: setSearch }}
            loading={found.isFetching}
            options={people.map((each) => ({
              value: each.id,
              label: (
                <>
                  {each.name}{' '}
                  {each.posts
                    .filter((own) => !own.ended)
                    .slice(0, 1)
                    .map((own) => (
                      <PostLine key={own.id} post={own} />
                    ))}
                </>
              ),
            }))}
          />
        </Form.Item>
        <Form.Item label={words.startsOn} name="startsOn" rules={needed}>
          <Input type="date" min={today} />
        </Form.Item>
        <Form.Item label={words.endsOn} name="endsOn" extra={words.periodHelp} rules={needed}>
          <Input type="date" min={today} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
