/** What is being keyed in, kept for this window: a slip to another page loses nothing. */

import type { Kind, Typed } from './registerForm.ts';

const name = (person: string, kind: Kind) => `banli.register.${person}.${kind}`;

export function keepForm(person: string, kind: Kind, typed: Typed | undefined): void {
  try {
    if (typed) sessionStorage.setItem(name(person, kind), JSON.stringify(typed));
    else sessionStorage.removeItem(name(person, kind));
  } catch {
    // Then it is only on the page.
  }
}

export function keptForm(person: string, kind: Kind): Partial<Typed> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name(person, kind)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
