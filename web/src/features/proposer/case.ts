/** One case as its proposer sees it. */

export { textOf, unitName } from '../acts/about.ts';
export {
  type Allowed,
  type AssignmentView,
  type Case,
  caseQuery,
  type LetterView,
} from '../acts/api/readCase.ts';
