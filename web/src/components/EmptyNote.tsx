/** An empty list says what will appear here and from whom. */

import { colours } from '../app/theme.ts';

export function EmptyNote({ text }: { text: string }) {
  return (
    <p role="status" style={{ padding: '32px 16px', textAlign: 'center', color: colours.quiet, margin: 0 }}>
      {text}
    </p>
  );
}
