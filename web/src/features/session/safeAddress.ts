/** Only an address of our own: a link must not lead elsewhere after the password. */

import { paths } from '../../app/paths.ts';

export function safeAddress(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])/u.test(to) ? to : paths.home;
}
