/** Every workflow, for the bundler, which wants one file. */

export { batch } from './batch.ts';
export { courier } from './courier.ts';
export { proposal } from './proposal.ts';
export { watchkeeper } from './watchkeeper.ts';
