/** Keys and ids made in the browser. Plain http has no `crypto.randomUUID`. */

export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
}
