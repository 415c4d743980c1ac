/** A form of one command: fields with their beginning, and how what was typed becomes the payload. */

import { Form, type FormInstance, Input } from 'antd';
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { LaterCommand } from '../../../../../api/contract/commandRoutes.ts';
import type { Problem } from '../../../lib/problem.ts';
import type { About } from '../about.ts';
import type { Payload } from '../api/useAct.ts';
import type { Said } from '../api/useActing.ts';
import { occurredLabels, texts } from '../texts.ts';
import { backdatable } from '../ways.ts';

interface ActFormProps<N extends LaterCommand> {
  about: About;
  /** Names the form, so that a button outside can send it. */
  id: string;
  problem: Problem | undefined;
  onSend: (said: Said<N>) => void;
}

export interface ActForm<N extends LaterCommand> {
  render: (props: ActFormProps<N>) => ReactNode;
}

export interface FormSpec<N extends LaterCommand, V extends object> {
  command: N;
  initial?: (about: About) => Partial<V>;
  Fields: ComponentType<{ about: About; form: FormInstance<V> }>;
  payloadOf: (values: V, about: About) => Payload<N>;
  /** Where the form's own date is the day of the act; otherwise a field for it is added where it may be recorded later. */
  occurredOnOf?: (values: V, about: About) => string | undefined;
}

/** Closes over the type of what is typed: outside it is only known which command it is for. */
export function makeForm<N extends LaterCommand, V extends object>(spec: FormSpec<N, V>): ActForm<N> {
  return { render: (props) => <FormOfAct spec={spec} {...props} /> };
}

function FormOfAct<N extends LaterCommand, V extends object>({
  spec: { command, initial, Fields, payloadOf, occurredOnOf },
  about,
  id,
  problem,
  onSend,
}: ActFormProps<N> & { spec: FormSpec<N, V> }) {
  const [form] = Form.useForm<V>();
  const [day, setDay] = useState('');
  const begun = useRef(initial?.(about));
  useEffect(() => showFaults(form, problem), [form, problem]);
  return (
    <Form<V>
      form={form}
      name={id}
      id={id}
      layout="vertical"
      requiredMark="optional"
      scrollToFirstError={{ focus: true }}
      initialValues={begun.current ?? {}}
      onFinish={(values) => {
        const occurredOn = occurredOnOf ? occurredOnOf(values, about) : day;
        onSend({
          payload: payloadOf(values, about),
          occurredOn: occurredOn && occurredOn < about.today ? occurredOn : undefined,
        });
      }}
    >
      <Fields about={about} form={form} />
      {backdatable.has(command) && !occurredOnOf && (
        <Form.Item
          label={`${texts.backdate}：${occurredLabels[command] ?? ''}`}
          htmlFor={`${id}-day`}
          extra={texts.backdateHint(about.choices.backdating.workdays)}
        >
          <Input
            id={`${id}-day`}
            type="date"
            max={about.today}
            style={{ maxWidth: 220 }}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </Form.Item>
      )}
    </Form>
  );
}

/** What the server says of a field stands at the field. */
function showFaults(form: FormInstance, problem: Problem | undefined) {
  const known = new Set(Object.keys(form.getFieldsValue(true)));
  for (const { code, text } of problem?.missing ?? []) {
    if (known.has(code) || form.getFieldInstance(code)) form.setFields([{ name: code, errors: [text] }]);
  }
}
