/** A file of an act: sent as soon as it is chosen, its id is the field's value. */

import { Button, Form } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../lib/announce.ts';
import { type Problem, problemFrom } from '../../../lib/problem.ts';
import { uploadFile } from '../api/uploadFile.ts';
import { texts } from '../texts.ts';

export interface FileFieldProps {
  proposal: string;
  name: string;
  label: string;
  required?: boolean;
  hint?: ReactNode;
}

export function FileField({ proposal, name, label, required, hint }: FileFieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required: true, message: `请上传${label}。` }] : []}
      extra={hint ?? texts.fileHint}
    >
      <FileInput proposal={proposal} label={label} />
    </Form.Item>
  );
}

interface FileInputProps {
  proposal: string;
  label: string;
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
}

function FileInput({ proposal, label, id, value, onChange }: FileInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const described = useId();
  const [name, setName] = useState('');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function take(file: File | undefined) {
    if (!file) return;
    setProblem(undefined);
    setSending(true);
    try {
      const sent = await uploadFile(proposal, file);
      setName(sent.name);
      announce(`${texts.fileKept}：${sent.name}`);
      onChange?.(sent.id);
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setSending(false);
    }
  }

  return (
    <div>
      <input
        ref={input}
        type="file"
        style={{ display: 'none' }}
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button
        id={id}
        loading={isSending}
        aria-label={`${texts.fileChoose}：${label}`}
        aria-describedby={described}
        onClick={() => input.current?.click()}
      >
        {isSending ? texts.fileSending : texts.fileChoose}
      </Button>{' '}
      <span id={described} style={{ overflowWrap: 'anywhere' }}>
        {value ? `${texts.fileKept}：${name}` : ''}
      </span>
      {value && (
        <Button type="link" onClick={() => onChange?.(undefined)}>
          {texts.fileRemove}
        </Button>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
