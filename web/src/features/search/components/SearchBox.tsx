/** 查找提案: in the frame of every page; "/" leads here, Enter opens the results. */

import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { paths } from '../../../app/paths.ts';
import { isComposed, isTyping } from '../../../lib/typing.ts';
import { texts } from '../texts.ts';

export function SearchBox() {
  const { text = '' } = useSearch({ strict: false });
  const isHere = useRouterState({ select: (state) => state.location.pathname === paths.search });
  // A new address, typed or gone back to, brings its own words; those of a list's filter are not meant here.
  const shown = isHere ? text : '';
  return <Box key={shown} shown={shown} />;
}

function Box({ shown }: { shown: string }) {
  const [text, setText] = useState(shown);
  const input = useRef<InputRef>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target))
        return;
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const open = () => {
    const words = text.trim();
    if (words !== '') void navigate({ to: paths.search, search: { text: words } });
  };
  return (
    <search>
      <Input
        ref={input}
        value={text}
        aria-label={texts.label}
        aria-keyshortcuts="/"
        placeholder={texts.placeholder}
        maxLength={100}
        style={{ width: 'min(260px, 60vw)', minHeight: 40 }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposed(event.nativeEvent)) open();
          if (event.key === 'Escape') input.current?.blur();
        }}
      />
    </search>
  );
}
