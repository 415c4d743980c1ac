/** Names of answers in memory, in one place, so that an act can say which of them it makes old. */

export const queryKeys = {
  me: ['me'],
  /** Everything about one case. */
  proposal: (id: string) => ['proposal', id],
  timeline: (id: string) => ['proposal', id, 'timeline'],
  /** Everything that lists cases. */
  lists: ['lists'],
  inbox: ['lists', 'inbox'],
  queue: (queue: string) => ['lists', 'queue', queue],
  proposals: ['lists', 'proposals'],
  overview: ['lists', 'overview'],
  notices: ['notices'],
  state: ['state'],
  batch: (id: string) => ['batch', id],
  demonstration: ['demonstration'],
} as const;
