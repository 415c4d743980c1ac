/** Who else has this case open just now; nothing when nobody has. */

import { colours } from '../../../app/theme.ts';
import { usePresence } from '../api/usePresence.ts';

export function PresenceNote({ proposal }: { proposal: string }) {
  const others = usePresence(proposal);
  return (
    <span role="status" style={{ color: colours.dueSoon }}>
      {others.length > 0 && `${others.map((each) => each.name).join('、')}也打开着此件`}
    </span>
  );
}
