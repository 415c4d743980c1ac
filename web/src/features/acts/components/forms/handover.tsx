/** Handing over, a further unit, and the demands: the small forms; many at once have a desk of their own. */

import { Button, Card, Form } from 'antd';
import { type About, presentAssignments, textOf, unitName } from '../../about.ts';
import { fields, modes } from '../../fieldTexts.ts';
import { ChoiceField, ManyField, optionsIn, TextField } from '../fields.tsx';
import { makeForm } from '../makeForm.tsx';
import { UnitField } from '../UnitField.tsx';

interface HandedOver {
  mode: keyof typeof modes;
  lead?: string;
  coHandlers?: string[];
  split?: string[];
}

export const handOverForm = makeForm<'handOver', HandedOver>({
  command: 'handOver',
  initial: ({ shown: { view } }) => {
    const [first, ...others] = view.suggestedUnits;
    return {
      mode: others.length > 0 ? 'lead' : 'sole',
      ...(first && { lead: first }),
      ...(others.length > 0 && { coHandlers: others }),
    };
  },
  Fields: ({ about, form }) => {
    const mode = Form.useWatch('mode', form);
    const lead = Form.useWatch('lead', form);
    return (
      <>
        <ChoiceField name="mode" label={fields.mode} required options={optionsIn(modes)} />
        {mode === 'split' ? (
          <UnitField about={about} name="split" label={fields.splitUnits} required many />
        ) : (
          <UnitField about={about} name="lead" label={fields.lead} required />
        )}
        {mode === 'lead' && (
          <UnitField
            about={about}
            name="coHandlers"
            label={fields.coHandlers}
            required
            many
            without={lead ? [lead] : []}
          />
        )}
      </>
    );
  },
  payloadOf: ({ mode, lead, coHandlers = [], split = [] }) => {
    if (mode === 'split') return { mode, units: split.map((unit) => ({ unit, role: 'split' as const })) };
    const first = lead === undefined ? [] : [{ unit: lead, role: mode }];
    if (mode === 'sole') return { mode, units: first };
    return { mode, units: [...first, ...coHandlers.map((unit) => ({ unit, role: 'coHandler' as const }))] };
  },
});

interface Added {
  unit: string;
  reason: string;
  proposal?: string;
}

export const addUnitForm = makeForm<'addUnit', Added>({
  command: 'addUnit',
  initial: ({ shown: { view } }) => {
    const open = view.proposedUnits.find(
      ({ unit }) => !view.assignments.some((each) => each.unit === unit && each.round === view.round),
    );
    return open ? { unit: open.unit } : {};
  },
  Fields: ({ about }) => (
    <>
      {about.shown.view.proposedUnits.map(({ id, unit, reason }) => (
        <p key={id}>
          {fields.proposedUnit(unitName(about.shown, unit))}
          {textOf(about.shown, reason)}
        </p>
      ))}
      <UnitField
        about={about}
        name="unit"
        label={fields.unit}
        required
        without={presentAssignments(about.shown).map((each) => each.unit)}
      />
      <TextField name="reason" label={fields.reason} required longest={about.choices.lengths.line} />
    </>
  ),
  payloadOf: ({ unit, reason }, { shown: { view } }) => {
    const proposal = view.proposedUnits.find((each) => each.unit === unit)?.id;
    return { unit, reason, ...(proposal && { proposal }) };
  },
});

interface Demanded {
  demands: { id?: string; text: string; units?: string[] }[];
}

export const setDemandsForm = makeForm<'setDemands', Demanded>({
  command: 'setDemands',
  initial: ({ shown }) => ({
    demands:
      shown.view.demands.length > 0
        ? shown.view.demands.map(({ id, text, units }) => ({ id, text: textOf(shown, text), units }))
        : [{ text: '' }],
  }),
  Fields: ({ about }) => (
    <Form.List name="demands">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }, index) => (
            <Card
              key={key}
              size="small"
              style={{ marginBottom: 12 }}
              title={fields.demand(index + 1)}
              extra={
                <Button type="link" onClick={() => remove(name)} aria-label={fields.removeDemand(index + 1)}>
                  {fields.removeDemand(index + 1)}
                </Button>
              }
            >
              <TextField
                name={[name, 'text']}
                label={fields.demands}
                required
                longest={about.choices.lengths.line}
                rows={2}
              />
              <DemandUnits about={about} name={[name, 'units']} />
            </Card>
          ))}
          <Button onClick={() => add({ text: '' })} block>
            {fields.addDemand}
          </Button>
        </>
      )}
    </Form.List>
  ),
  payloadOf: ({ demands }) => ({
    demands: demands.map(({ id, text, units = [] }) => ({ ...(id && { id }), text, units })),
  }),
});

/** Once handed over, a point can only go to units that handle the case. */
function DemandUnits({ about, name }: { about: About; name: (string | number)[] }) {
  const handling = presentAssignments(about.shown).map((each) => each.unit);
  if (handling.length === 0) return <UnitField about={about} name={name} label={fields.demandUnits} many />;
  const options = handling.map((unit) => ({ value: unit, label: unitName(about.shown, unit) }));
  return <ManyField name={name} label={fields.demandUnits} options={options} />;
}
