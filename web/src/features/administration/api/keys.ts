/** Names of what administration has read, so that a change can say what is old. */

export const keys = {
  all: ['administration'],
  units: ['administration', 'units'],
  people: ['administration', 'people'],
  staff: ['administration', 'staff'],
  openWork: ['administration', 'openWork'],
  audit: ['administration', 'audit'],
  health: ['administration', 'health'],
  mail: ['administration', 'mail'],
} as const;
