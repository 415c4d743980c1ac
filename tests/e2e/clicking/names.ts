/** How units, people and proposers of the demonstration are called on the screen. */

import { postId } from '../../../db/demonstration/office.ts';
import { demonstrationOffices } from '../../../db/prepare.ts';

const names = new Map(
  demonstrationOffices.flatMap(({ units, proposers, people }) => [
    ...units.map(({ id, name }): [string, string] => [id, name]),
    ...proposers.map(({ id, name }): [string, string] => [id, name]),
    ...people.flatMap(({ username, name, posts }) =>
      posts.map((post): [string, string] => [postId(username, post), name]),
    ),
  ]),
);

/** Of a unit, a proposer or whoever holds a post. */
export function nameOf(id: string): string {
  const name = names.get(id);
  if (name === undefined) throw new Error(`${id} has no name`);
  return name;
}
