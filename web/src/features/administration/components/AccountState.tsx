/** How it stands with somebody's account. */

import { fullTime } from '../../../lib/localTime.ts';
import type { Person } from '../api/usePeople.ts';
import { texts } from '../texts.ts';

const words = texts.people;

export function AccountState({ person }: { person: Person }) {
  const { username, lockedUntil, mustChangePassword } = person;
  if (!username) return <>{words.noAccount}</>;
  if (lockedUntil) return <strong>{words.locked(fullTime(lockedUntil))}</strong>;
  return <>{mustChangePassword ? words.mustChange : words.inUse}</>;
}
