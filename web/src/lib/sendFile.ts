/** Sends one file to a route that takes one. */

import { refusalOf } from './http.ts';
import { pagePerson } from './pagePerson.ts';
import { Problem } from './problem.ts';

/** `lost` is said when the server cannot be reached. */
export async function sendFile<T>(path: string, file: File, lost: string): Promise<T> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: pagePerson.headers(),
    body,
  }).catch(() => {
    throw new Problem({ code: 'offline', status: 0, detail: lost });
  });
  if (!response.ok) throw await refusalOf(response);
  // The contract says what this route answers.
  return (await response.json()) as T;
}
