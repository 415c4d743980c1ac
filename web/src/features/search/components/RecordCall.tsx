/** 记录电话: one line, in place, while the caller is still on the line. */

import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../lib/announce.ts';
import { isComposed } from '../../../lib/typing.ts';
import { useActing } from '../../acts/api/useActing.ts';
import { actLabel } from '../../acts/authority.ts';
import { useMe } from '../../session/api/useMe.ts';
import type { Found } from '../api/searchProposals.ts';
import { texts } from '../texts.ts';

export function RecordCall({ found: { id, number, recordCall } }: { found: Found }) {
  const [isOpen, setOpen] = useState(false);
  const [isKept, setKept] = useState(false);
  if (recordCall.length === 0) return null;
  if (!isOpen) {
    return (
      <>
        <Button
          style={{ minHeight: 40 }}
          aria-label={texts.callLabel(number)}
          onClick={() => {
            setKept(false);
            setOpen(true);
          }}
        >
          {texts.call}
        </Button>
        {isKept && <span style={{ alignSelf: 'center' }}>{texts.callKept}</span>}
      </>
    );
  }
  return (
    <CallLine
      proposal={id}
      number={number}
      recordCall={recordCall}
      onClose={(kept) => {
        setOpen(false);
        setKept(kept);
      }}
    />
  );
}

interface CallLineProps {
  proposal: string;
  number: string;
  recordCall: Found['recordCall'];
  onClose: (kept: boolean) => void;
}

function CallLine({ proposal, number, recordCall, onClose }: CallLineProps) {
  const me = useMe();
  const id = useId();
  const [text, setText] = useState('');
  const [post, setPost] = useState(recordCall[0]?.post ?? '');
  const { send, problem, isSending } = useActing<'recordCall'>({ proposal, command: 'recordCall', post });

  async function keep() {
    if (text.trim() === '') {
      announce(texts.callMissing);
      return;
    }
    if (await send({ payload: { text: text.trim() } })) onClose(true);
  }

  return (
    <div style={{ flex: '1 1 100%' }}>
      <label htmlFor={id}>{texts.callLabel(number)}</label>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 4 }}>
        <Input
          id={id}
          autoFocus
          value={text}
          placeholder={texts.callPlaceholder}
          style={{ flex: '1 1 240px', minHeight: 40 }}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (isComposed(event.nativeEvent)) return;
            if (event.key === 'Enter') void keep();
            if (event.key === 'Escape') onClose(false);
          }}
        />
        {recordCall.length > 1 && (
          <Select
            value={post}
            aria-label={texts.call}
            onChange={setPost}
            style={{ minWidth: 220, minHeight: 40 }}
            options={recordCall.map((each) => ({ value: each.post, label: actLabel(each, me, true) }))}
          />
        )}
        <Button type="primary" loading={isSending} onClick={() => void keep()} style={{ minHeight: 40 }}>
          {texts.callKeep}
        </Button>
        <Button onClick={() => onClose(false)} style={{ minHeight: 40 }}>
          {texts.cancel}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
