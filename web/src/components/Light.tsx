/** 正常 临期 超期 已结: by colour, word and shape, so that no one of the three is needed. */

import { colours } from '../app/theme.ts';

export type LightValue = 'normal' | 'dueSoon' | 'overdue' | 'done';

export const lightWords: Record<LightValue, string> = {
  normal: '正常',
  dueSoon: '临期',
  overdue: '超期',
  done: '已结',
};

const shapes: Record<LightValue, string> = {
  normal: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  dueSoon: 'M8 1.5 15 14H1z',
  overdue: 'M2 2h12v12H2z',
  done: 'M2 8.5 6.5 13 14 4.5 12.5 3 6.5 10 3.5 7z',
};

export function Light({ value }: { value: LightValue }) {
  return (
    <span
      style={{ color: colours[value], whiteSpace: 'nowrap', fontWeight: value === 'overdue' ? 600 : 400 }}
    >
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" style={{ verticalAlign: '-2px' }}>
        <path d={shapes[value]} fill="currentColor" />
      </svg>{' '}
      {lightWords[value]}
    </span>
  );
}
