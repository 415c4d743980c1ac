/** The persons of the scenario and what each of them is to the case at every point of its life, written by hand. */

import type { Post } from '../../../workflows/lifecycle/actor.ts';
import type { Relation } from '../../../workflows/lifecycle/relation.ts';
import { posts } from '../scenario.ts';
import type { Situation } from './situations.ts';

/** What somebody is before the case has units, once it is handed over, and where it is otherwise. */
interface Part {
  before: Relation;
  handedOver: Relation;
  except?: Partial<Record<Situation, Relation>>;
}

const always = (relation: Relation): Part => ({ before: relation, handedOver: relation });
const onceHandedOver = (relation: Relation): Part => ({ before: 'stranger', handedOver: relation });
const unnamed = {
  unsigned: 'stranger',
  'signed for': 'stranger',
  'return requested': 'stranger',
  accepted: 'stranger',
} as const;

const parts = {
  proposer: always('firstProposer'),
  coSigner: always('coSigner'),
  // Declined after that: nothing of it is his any more.
  otherProposer: { ...always('stranger'), except: { 'co-signing': 'invited' } },
  party: always('stranger'),
  clerk: always('clerk'),
  director: always('director'),
  // Hands over what is filed; afterwards the units of the government are under it.
  supervisor: {
    before: 'stranger',
    handedOver: 'supervisor',
    except: { filed: 'committeeSupervisor', 'filed as key': 'committeeSupervisor' },
  },
  // No unit of the Party's line takes part.
  partySupervisor: {
    ...always('stranger'),
    except: { filed: 'committeeSupervisor', 'filed as key': 'committeeSupervisor' },
  },
  office: onceHandedOver('leadOffice'),
  handler: { ...onceHandedOver('leadHandler'), except: unnamed },
  deputy: onceHandedOver('leadLeader'),
  head: onceHandedOver('leadLeader'),
  educationOffice: onceHandedOver('coHandlerOffice'),
  educationHandler: { ...onceHandedOver('coHandlerHandler'), except: unnamed },
  educationDeputy: onceHandedOver('coHandlerLeader'),
  educationHead: onceHandedOver('coHandlerLeader'),
  foreignOffice: always('stranger'),
  commerceOffice: always('stranger'),
  paperOffice: always('stranger'),
  organisationOffice: always('stranger'),
  // The leader of the key proposal.
  observer: { ...onceHandedOver('observer'), except: { 'filed as key': 'observer' } },
  auditor: always('auditor'),
  administrator: always('stranger'),
} satisfies Partial<Record<keyof typeof posts, Part>>;

export type CastName = keyof typeof parts;

const beforeHandover: readonly Situation[] = [
  'co-signing',
  'in review',
  'returned for revision',
  'not filed',
  'withdrawn',
  'filed',
  'filed as key',
];

export const cast = Object.keys(parts) as CastName[];

export function postOf(name: CastName): Post {
  return posts[name];
}

export function relationOf(name: CastName, situation: Situation): Relation {
  const { before, handedOver, except }: Part = parts[name];
  return except?.[situation] ?? (beforeHandover.includes(situation) ? before : handedOver);
}
