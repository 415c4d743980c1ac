/** Beside every list: which columns, views under names of one's own, the printer. */

import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Popover } from 'antd';
import { useState } from 'react';
import { announce } from '../../../lib/announce.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useRemoveView, useSaveView, viewsQuery } from '../api/savedViews.ts';
import { type Column, writeColumns } from '../columns.ts';
import { columnNames, texts } from '../texts.ts';
import type { Address } from '../useAddress.ts';

export interface ListToolsProps {
  /** Name under which the views of this screen are kept. */
  screen: string;
  address: Address;
  offered: readonly Column[];
  shown: readonly Column[];
}

export function ListTools({ screen, address, offered, shown }: ListToolsProps) {
  return (
    <div className="not-printed" style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <Popover
        trigger="click"
        placement="bottomRight"
        content={<Columns address={address} offered={offered} shown={shown} />}
      >
        <Button>{texts.columns}</Button>
      </Popover>
      <Popover trigger="click" placement="bottomRight" content={<Views screen={screen} address={address} />}>
        <Button>{texts.views}</Button>
      </Popover>
      <Button onClick={() => window.print()}>{texts.print}</Button>
    </div>
  );
}

function Columns({ address, offered, shown }: Omit<ListToolsProps, 'screen'>) {
  return (
    <Checkbox.Group
      aria-label={texts.columns}
      style={{ display: 'flex', flexDirection: 'column', gap: 6 }}
      value={[...shown]}
      options={offered.map((each) => ({
        value: each,
        label: columnNames[each],
        disabled: each === 'title',
      }))}
      onChange={(chosen) => {
        const wanted = offered.filter((each) => chosen.includes(each));
        address.set({ columns: writeColumns(wanted) });
      }}
    />
  );
}

function Views({ screen, address }: Pick<ListToolsProps, 'screen' | 'address'>) {
  const { message } = App.useApp();
  const views = useQuery(viewsQuery(screen));
  const save = useSaveView(screen);
  const remove = useRemoveView(screen);
  const [name, setName] = useState('');
  const tell = (error: unknown) => void message.warning(problemFrom(error).message);

  const keep = () => {
    const written = name.trim();
    if (written === '') return void message.warning(texts.viewNeedsName);
    save.mutate(
      { name: written, search: address.search },
      {
        onSuccess: () => {
          setName('');
          announce(texts.saved(written));
        },
        onError: tell,
      },
    );
  };

  return (
    <div style={{ width: 280, maxWidth: '80vw' }}>
      {views.data?.length === 0 && <p style={{ marginTop: 0 }}>{texts.noViews}</p>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {views.data?.map((each) => (
          <li key={each.id} style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
            <Button
              type="link"
              style={{ paddingInline: 0 }}
              onClick={() => address.replace(plain(each.search))}
            >
              {each.name}
            </Button>
            <Button
              type="text"
              aria-label={texts.removeView(each.name)}
              onClick={() => remove.mutate(each.id, { onError: tell })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
        <Input
          aria-label={texts.viewName}
          placeholder={texts.viewName}
          value={name}
          maxLength={50}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
          }}
        />
        <Button loading={save.isPending} onClick={keep}>
          {texts.save}
        </Button>
      </div>
    </div>
  );
}

function plain(search: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(search).map(([field, value]) => [field, String(value)]));
}
