/** Choosing a unit, or several: 市人社局 by its name, an alias, or rsj. */

import type { listUnits } from '../../../api/contract/lookups.ts';
import { read } from '../lib/http.ts';
import {
  type Choice,
  type OnePicked,
  OnePicker,
  type PickerProps,
  type SeveralPicked,
  SeveralPicker,
} from './Picker.tsx';

interface Within {
  /** Only units of this committee; else of all in whose field one works. */
  committee?: string | undefined;
}

function source({ committee }: Within) {
  return {
    queryKey: ['units', committee ?? ''],
    find: async (text: string, signal: AbortSignal): Promise<Choice[]> => {
      const { units } = await read<typeof listUnits>('/api/units', { query: { text, committee }, signal });
      return units.map(({ id, name, duty }) => ({ value: id, label: name, note: duty }));
    },
  };
}

export function UnitPicker({ committee, ...props }: PickerProps & OnePicked & Within) {
  return <OnePicker {...props} source={source({ committee })} />;
}

export function UnitsPicker({ committee, ...props }: PickerProps & SeveralPicked & Within) {
  return <SeveralPicker {...props} source={source({ committee })} />;
}
