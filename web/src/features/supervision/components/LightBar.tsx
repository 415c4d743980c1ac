/** Figures drawn for the eye that compares; the words beside it say the same. */

import { colours } from '../../../app/theme.ts';
import type { Overview } from '../api/readOverview.ts';
import { texts } from '../texts.ts';

const order = ['overdue', 'dueSoon', 'normal'] as const;
const height = 12;
const full = 160;

export interface LightBarProps {
  lights: Overview['lights'];
  /** The figure that is drawn at full length. */
  most: number;
}

export function LightBar({ lights, most }: LightBarProps) {
  let from = 0;
  const parts = order.map((light) => {
    const width = most === 0 ? 0 : (lights[light] / most) * full;
    const x = from;
    from += width;
    return { light, x, width };
  });
  return (
    <svg
      width={full}
      height={height}
      viewBox={`0 0 ${full} ${height}`}
      role="img"
      aria-label={texts.share(lights.overdue, lights.dueSoon, lights.normal)}
    >
      {parts.map(({ light, x, width }) => (
        <rect
          key={light}
          x={x}
          y={0}
          width={width}
          height={height}
          fill={light === 'normal' ? '#b7c4d1' : colours[light]}
        />
      ))}
    </svg>
  );
}
