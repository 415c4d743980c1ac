/** What was asked for, above the decision on it. */

import { fullTime } from '../../../lib/localTime.ts';
import { fields } from '../fieldTexts.ts';

export function Asked({ by, at, lines }: { by: string; at: string; lines: readonly string[] }) {
  return (
    <section
      aria-label={fields.requested}
      style={{ background: '#f5f6f8', padding: '8px 12px', marginBottom: 16, borderRadius: 4 }}
    >
      <div>
        <strong>{by}</strong> <time dateTime={at}>{fullTime(at)}</time>
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
