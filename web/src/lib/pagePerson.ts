/**
 * Whose page this is. Every request names him, so that a page that has not yet heard that its browser changed the
 * account neither shows nor does anything in the other's name: the server refuses, and the page turns.
 */

type Listener = () => void;

export function makePagePerson() {
  const listeners = new Set<Listener>();
  let person: string | undefined;
  return {
    isKnown: () => person !== undefined,
    becomes(id: string): void {
      person = id;
    },
    /** At the login the page begins anew, as whoever comes. */
    forget(): void {
      person = undefined;
    },
    headers(): Record<string, string> {
      return person === undefined ? {} : { 'Banli-Person': person };
    },
    /** The session is another's. The page is left, and whoever waits for an answer waits no more: never settles. */
    isReplaced(): Promise<never> {
      for (const each of listeners) each();
      return new Promise(() => undefined);
    },
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const pagePerson = makePagePerson();
