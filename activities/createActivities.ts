/** All activities, made of their dependencies. */

import type {
  BatchActivities,
  CourierActivities,
  ProposalActivities,
  WatchActivities,
} from '../workflows/activities.ts';
import { makeAdvance } from './advance.ts';
import { makeDeliver } from './deliver.ts';
import type { Dependencies } from './dependencies.ts';
import { heartbeating } from './heartbeating.ts';
import { makePerformBatch } from './performBatch.ts';
import { makeRecordDeliveryFailure } from './recordDeliveryFailure.ts';
import { makeRender } from './render.ts';
import { makeSendMail } from './sendMail.ts';
import { keepWatch, type Watching } from './watchkeeper.ts';

export type Activities = ProposalActivities & CourierActivities & WatchActivities & BatchActivities;

export function createActivities(
  dependencies: Dependencies,
  onRestart: Watching['onRestart'] = () => undefined,
): Activities {
  const { log, engine, logger } = dependencies;
  return {
    advance: makeAdvance(dependencies),
    render: heartbeating(makeRender(dependencies)),
    deliver: heartbeating(makeDeliver(dependencies)),
    recordDeliveryFailure: makeRecordDeliveryFailure(dependencies),
    performBatch: heartbeating(makePerformBatch(dependencies)),
    sendMail: makeSendMail(dependencies),
    keepWatch: () => keepWatch({ sql: log.sql, engine, logger, onRestart }),
  };
}
