/** The fields of a paper form in its own order; Enter leads to the next, Ctrl and Enter sends. */

import { Button, Checkbox, Form, type FormInstance, Input, InputNumber, Radio, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { ProposerPicker, ProposersPicker } from '../../../components/ProposerPicker.tsx';
import { UnitsPicker } from '../../../components/UnitPicker.tsx';
import { isComposed } from '../../../lib/typing.ts';
import { onePicked, severalPicked } from '../register/picked.tsx';
import type { Kind, Typed } from '../register/registerForm.ts';
import { registerTexts as texts } from '../registerTexts.ts';
import { reviewTexts } from '../texts.ts';

interface RegisterFormProps {
  kind: Kind;
  form: FormInstance<Typed>;
  committee: string;
  sessions: readonly { id: string; term: number; session: number; year: number }[];
  isSending: boolean;
  /** Of proposers taken over from a file. */
  names: Readonly<Record<string, string>>;
  /** What had been keyed in before. */
  kept: Partial<Typed>;
  onChange: (typed: Typed) => void;
  onSend: (typed: Typed) => void;
}

const ProposerInput = onePicked(ProposerPicker);
const ProposersInput = severalPicked(ProposersPicker);
const UnitsInput = severalPicked(UnitsPicker);

const needed = (label: string) => [{ required: true, message: texts.missing(label) }];

export function RegisterForm({
  kind,
  form,
  committee,
  sessions,
  isSending,
  names,
  kept,
  onChange,
  onSend,
}: RegisterFormProps) {
  const wish = Form.useWatch('publicityWish', form);
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark="optional"
      style={{ maxWidth: 960, padding: 16, background: '#ffffff' }}
      initialValues={{ session: sessions[0]?.id, publicityWish: 'open', level: 'national', ...kept }}
      onValuesChange={(_changed, typed) => onChange(typed)}
      onFinish={onSend}
      onKeyDown={(event) => onKey(event, () => form.submit())}
    >
      <Form.Item name="session" label={texts.session} rules={needed(texts.session)}>
        <Select options={sessions.map((each) => ({ value: each.id, label: texts.sessionOf(each) }))} />
      </Form.Item>
      {kind === 'receive' && <OriginFields />}
      <Form.Item
        name="proposer"
        label={texts.proposer}
        rules={kind === 'submit' ? needed(texts.proposer) : []}
      >
        <ProposerInput
          committee={committee}
          names={names}
          autoFocus={kind === 'submit'}
          clearable={kind !== 'submit'}
        />
      </Form.Item>
      {kind === 'submit' && (
        <Form.Item name="coSigners" label={texts.coSigners} extra={texts.coSignersHint}>
          <ProposersInput committee={committee} />
        </Form.Item>
      )}
      <Form.Item name="title" label={texts.subject} rules={needed(texts.subject)}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="body" label={texts.body} rules={needed(texts.body)}>
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 20 }} />
      </Form.Item>
      <Form.Item name="demands" label={texts.demands} extra={texts.demandsHint}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="suggestedUnits" label={texts.suggestedUnits}>
        <UnitsInput committee={committee} />
      </Form.Item>
      <Form.Item name="publicityWish" label={texts.publicity}>
        <Radio.Group
          aria-label={texts.publicity}
          options={(['open', 'partly', 'notOpen'] as const).map((each) => ({
            value: each,
            label: reviewTexts.wishes[each],
          }))}
        />
      </Form.Item>
      {wish !== undefined && wish !== 'open' && (
        <Form.Item name="publicityReason" label={texts.publicityReason} rules={needed(texts.publicityReason)}>
          <Input />
        </Form.Item>
      )}
      {kind === 'submit' && (
        <Form.Item name="betweenSession" valuePropName="checked">
          <Checkbox>{texts.betweenSession}</Checkbox>
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={isSending} style={{ minHeight: 40 }}>
        {texts.send}
      </Button>
    </Form>
  );
}

function OriginFields() {
  return (
    <>
      <Form.Item name="level" label={texts.level}>
        <Radio.Group
          aria-label={texts.level}
          options={(['national', 'provincial', 'municipal'] as const).map((each) => ({
            value: each,
            label: texts.levels[each],
          }))}
        />
      </Form.Item>
      <Form.Item name="committee" label={texts.committee} rules={needed(texts.committee)}>
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 16px' }}>
        <Form.Item name="term" label={texts.term} rules={needed(texts.term)}>
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
        <Form.Item name="sessionNumber" label={texts.sessionNumber} rules={needed(texts.sessionNumber)}>
          <InputNumber min={1} max={50} precision={0} />
        </Form.Item>
        <Form.Item name="number" label={texts.number} rules={needed(texts.number)}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="dueOn" label={texts.dueOn}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="outsideLead" label={texts.outsideLead}>
        <Input autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** A list that stands open keeps its Enter; a text keeps its line break. */
function onKey(event: KeyboardEvent<HTMLFormElement>, send: () => void) {
  if (event.key !== 'Enter' || isComposed(event.nativeEvent)) return;
  const { target } = event;
  if (event.ctrlKey) {
    event.preventDefault();
    send();
    return;
  }
  if (!(target instanceof HTMLInputElement) || target.getAttribute('role') === 'combobox') return;
  event.preventDefault();
  const fields = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[type="submit"]'),
  ];
  fields
    .slice(fields.indexOf(target) + 1)
    .find((each) => !(each instanceof HTMLInputElement && each.type === 'radio' && !each.checked))
    ?.focus();
}
