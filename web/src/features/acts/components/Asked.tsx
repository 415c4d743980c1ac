/** What was asked for, above the decision on it. */

import { fullTime } from '../../../lib/localTime.ts';
import { fields } from '../fieldTexts.ts';

interface AskedProps {
  by: string;
  at: string | undefined;
  lines: readonly string[];
  /** What it is called for those who hear it. */
  label?: string;
}

export function Asked({ by, at, lines, label = fields.requested }: AskedProps) {
  return (
    <section
      aria-label={label}
      style={{ background: '#f5f6f8', padding: '8px 12px', marginBottom: 16, borderRadius: 4 }}
    >
      <div>
        <strong>{by}</strong> {at && <time dateTime={at}>{fullTime(at)}</time>}
      </div>
      {lines
        .filter((each) => each !== '')
        .map((each) => (
          <div key={each} className="running-text">
            {each}
          </div>
        ))}
    </section>
  );
}
