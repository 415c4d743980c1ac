/** The words of notices. `{{number}}`, `{{title}}` and `{{unit}}` are filled by the sender, the rest by the notice. */

export const defaultNotices: Record<string, { subject: string; body: string }> = {};
