/** The browser's own memory. Where it is full or forbidden, nothing is kept there and nothing breaks. */

export const browserMemory = {
  get(name: string): string | undefined {
    try {
      return localStorage.getItem(name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(name: string, value: string): void {
    try {
      localStorage.setItem(name, value);
    } catch {
      // The row on the server is the true copy.
    }
  },
  remove(name: string): void {
    try {
      localStorage.removeItem(name);
    } catch {
      // It was not there.
    }
  },
};
