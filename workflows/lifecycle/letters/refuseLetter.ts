/** Why a letter cannot be worked on in its present life. */

import type { Letter } from '../letterState.ts';
import { assertNever, type Refusal, refuse } from '../refusal.ts';

/** None while signatures are awaited. */
export function refuseUnlessInSignOff({ life }: Letter): Refusal | undefined {
  switch (life) {
    case 'inSignOff':
      return undefined;
    case 'sentBack':
      return refuse('notNow', '文稿已经退回，须修改后重新送签。');
    case 'signedOff':
    case 'reviewed':
      return refuse('notNow', '文稿已经签发完毕。');
    case 'issued':
      return refuse('notNow', '文稿已经发出。');
    default:
      return assertNever(life);
  }
}
