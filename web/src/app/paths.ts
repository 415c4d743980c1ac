/** Every address of the desks. The table of screens that the accessibility test walks is held to this list. */

export const paths = {
  login: '/login',
  password: '/password',
  home: '/',
  queue: '/queues/$queue',
  proposals: '/proposals',
  proposal: '/proposals/$id',
  letter: '/proposals/$id/letters/$assignment',
  search: '/search',
  notices: '/notices',
  batch: '/batches/$id',
  mine: '/mine',
  mineProposal: '/mine/proposals/$id',
  write: '/mine/write/$draft',
  register: '/committee/register',
  review: '/committee/review',
  surveys: '/committee/surveys',
  handover: '/handover',
  supervision: '/supervision',
  staff: '/staff',
  administration: '/administration/$section',
} as const;
