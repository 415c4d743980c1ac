/** Where programs that were downloaded or copied once are kept for every clone on this machine. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** `$XDG_CACHE_HOME/banli`, or `~/.cache/banli`. */
export function defaultCacheDirectory(environment: NodeJS.ProcessEnv): string {
  const given = environment.XDG_CACHE_HOME;
  // The XDG specification says that a relative path is to be ignored.
  const base =
    given !== undefined && isAbsolute(given) ? given : join(environment.HOME ?? homedir(), '.cache');
  return join(base, 'banli');
}
