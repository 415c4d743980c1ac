/** The fields of a form that were filled in, without blanks around them. */

export function filled<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  const kept: { [K in keyof T]?: string } = {};
  for (const [name, value] of Object.entries(fields)) {
    const text = value?.trim();
    if (text) Object.assign(kept, { [name]: text });
  }
  return kept;
}
