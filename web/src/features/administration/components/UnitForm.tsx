/** A unit's facts, in a drawer. */

import { App, Checkbox, Form, Input, Select } from 'antd';
import { useSaveUnit } from '../api/useSaveUnit.ts';
import type { Unit } from '../api/useUnits.ts';
import { texts } from '../texts.ts';
import { useAdministered } from '../useAdministered.ts';
import { FormDrawer } from './FormDrawer.tsx';

const words = texts.units;

type Step = keyof typeof words.chainSteps;

interface Fields extends Pick<Unit, 'name' | 'kind' | 'way' | 'aliases'> {
  supervisedBy: string;
  duty?: string;
  chain: Step[];
  active: boolean;
}

/** Stands for the unit itself, which has no id before it is made. */
const itself = '';

const optionsOf = <K extends string>(labels: Record<K, string>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value, label }));

export interface UnitFormProps {
  /** Absent: a new one. */
  unit: Unit | undefined;
  units: readonly Unit[];
  onClose(): void;
}

export function UnitForm({ unit, units, onClose }: UnitFormProps) {
  const { message } = App.useApp();
  const [committee = ''] = useAdministered();
  const save = useSaveUnit();
  const finish = ({ supervisedBy, chain, active, duty, aliases, ...rest }: Fields) => {
    const body = {
      ...rest,
      aliases: aliases.map((each) => each.trim()).filter((each) => each !== ''),
      ...(duty?.trim() && { duty: duty.trim() }),
      ...(chain.length > 0 && { chain: chain.map(stepOf) }),
    };
    const done = {
      onSuccess: () => {
        void message.success(texts.saved);
        onClose();
      },
    };
    if (unit) {
      const by = supervisedBy === itself ? unit.id : supervisedBy;
      save.mutate({ kind: 'change', id: unit.id, body: { ...body, supervisedBy: by, active } }, done);
    } else {
      const by = supervisedBy === itself ? {} : { supervisedBy };
      save.mutate({ kind: 'create', body: { ...body, ...by, committee } }, done);
    }
  };
  const supervisors = units.filter((each) => each.supervisedBy === each.id && each.id !== unit?.id);
  return (
    <FormDrawer
      form="unit"
      title={unit ? words.edit(unit.name) : words.create}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      <Form<Fields>
        id="unit"
        layout="vertical"
        onFinish={finish}
        initialValues={{
          name: unit?.name,
          kind: unit?.kind ?? 'government',
          way: unit?.way ?? 'online',
          supervisedBy: unit
            ? unit.supervisedBy === unit.id
              ? itself
              : unit.supervisedBy
            : supervisors[0]?.id,
          duty: unit?.duty,
          aliases: unit?.aliases ?? [],
          chain: unit?.chain?.map((each) => (each.role === 'office' ? 'office' : each.rank)) ?? [],
          active: unit?.active ?? true,
        }}
      >
        <Form.Item
          label={words.name}
          name="name"
          rules={[{ required: true, whitespace: true, message: texts.required }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item label={words.kind} name="kind">
          <Select options={optionsOf(words.kinds)} />
        </Form.Item>
        <Form.Item label={words.supervisedBy} name="supervisedBy">
          <Select
            options={[
              ...supervisors.map((each) => ({ value: each.id, label: each.name })),
              { value: itself, label: words.itself },
            ]}
          />
        </Form.Item>
        <Form.Item label={words.way} name="way">
          <Select options={optionsOf(words.ways)} />
        </Form.Item>
        <Form.Item label={words.chain} name="chain" extra={words.chainHelp}>
          <Select mode="multiple" options={optionsOf(words.chainSteps)} />
        </Form.Item>
        <Form.Item label={words.duty} name="duty" extra={words.dutyHelp}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item label={words.aliases} name="aliases" extra={words.aliasesHelp}>
          <Select mode="tags" open={false} suffixIcon={null} />
        </Form.Item>
        {unit && (
          <Form.Item name="active" valuePropName="checked" extra={words.activeHelp}>
            <Checkbox>{words.active}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </FormDrawer>
  );
}

function stepOf(step: Step) {
  return step === 'office' ? { role: 'office' as const } : { role: 'leader' as const, rank: step };
}
