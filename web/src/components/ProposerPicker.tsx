/** Choosing a member or an organisation that proposes, or several, by name or initials. */

import type { listProposers } from '../../../api/contract/lookups.ts';
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
  committee?: string | undefined;
}

function source({ committee }: Within) {
  return {
    queryKey: ['proposers', committee ?? ''],
    find: async (text: string, signal: AbortSignal): Promise<Choice[]> => {
      const { proposers } = await read<typeof listProposers>('/api/proposers', {
        query: { text, committee },
        signal,
      });
      return proposers.map(({ id, name }) => ({ value: id, label: name }));
    },
  };
}

export function ProposerPicker({ committee, ...props }: PickerProps & OnePicked & Within) {
  return <OnePicker {...props} source={source({ committee })} />;
}

export function ProposersPicker({ committee, ...props }: PickerProps & SeveralPicked & Within) {
  return <SeveralPicker {...props} source={source({ committee })} />;
}
