/** Which desks a person finds in the navigation: those of the posts held. What may be done there the server decides. */

import type { Me } from '../features/session/api/useMe.ts';
import { paths } from './paths.ts';
import { texts } from './texts.ts';

type Role = Me['posts'][number]['role'];

const desks: { to: string; label: string; roles: readonly Role[] }[] = [
  { to: paths.mine, label: texts.links.mine, roles: ['proposer'] },
  { to: paths.register, label: texts.links.register, roles: ['clerk'] },
  { to: paths.review, label: texts.links.review, roles: ['clerk'] },
  { to: paths.handover, label: texts.links.handover, roles: ['supervisor', 'clerk'] },
  { to: paths.surveys, label: texts.links.surveys, roles: ['clerk'] },
  { to: paths.supervision, label: texts.links.supervision, roles: ['supervisor', 'clerk', 'director'] },
  { to: paths.staff, label: texts.links.staff, roles: ['office'] },
  {
    to: paths.administration.replace('$section', 'units'),
    label: texts.links.administration,
    roles: ['administrator', 'auditor'],
  },
];

export function desksOf({ posts }: Me): { to: string; label: string }[] {
  const held = new Set(posts.map((each) => each.role));
  // Whoever only proposes has his home among his proposals.
  const isOnlyProposer = posts.length > 0 && posts.every((each) => each.role === 'proposer');
  return [
    ...(isOnlyProposer ? [] : [{ to: paths.home, label: texts.links.home }]),
    ...desks.filter((each) => each.roles.some((role) => held.has(role))),
    { to: paths.proposals, label: texts.links.proposals },
  ];
}
