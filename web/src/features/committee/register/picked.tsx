/** A picker as a field of a form, which hands in value and change only when it draws it. */

import type { ComponentType } from 'react';
import type { OnePicked, PickerProps, SeveralPicked } from '../../../components/Picker.tsx';

const ignore = () => undefined;

type Own = PickerProps & { committee?: string | undefined };

export function onePicked(Picker: ComponentType<Own & OnePicked>) {
  return ({ value, onChange = ignore, ...props }: Own & Partial<OnePicked>) => (
    <Picker {...props} value={value} onChange={onChange} />
  );
}

export function severalPicked(Picker: ComponentType<Own & SeveralPicked>) {
  return ({ value = [], onChange = ignore, ...props }: Own & Partial<SeveralPicked>) => (
    <Picker {...props} value={value} onChange={onChange} />
  );
}
