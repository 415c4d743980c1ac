/** The activity that hands an issued letter, or a copy of it, to one recipient. */

import { ApplicationFailure } from '@temporalio/common';
import { type ProposalActivities, permanent } from '../workflows/activities.ts';
import { assertNever } from '../workflows/lifecycle/refusal.ts';
import type { Sent } from './channels/email.ts';
import { claim, noteFailure } from './claims.ts';
import type { Dependencies } from './dependencies.ts';
import { isMailed, recordInApp } from './inApp.ts';
import { letterMail } from './letterMail.ts';
import { perform } from './perform.ts';
import { reachOf } from './reachOf.ts';
import { letterOf, readCase, recipientOf } from './readCase.ts';

/**
 * A proposer is reached by e-mail where there is a mail server and an address, else in the application; a unit in
 * the application, which only needs to be written down. A worker that dies after a mail was sent and before that was
 * written down sends the same mail again, under the same Message-ID.
 */
export function makeDeliver(dependencies: Dependencies): ProposalActivities['deliver'] {
  const { log, email } = dependencies;
  return async ({ case: id, item }) => {
    const state = await readCase(log.sql, id);
    const recipient = recipientOf(letterOf(state, item.letter), item.recipient);
    if (recipient.delivered || recipient.failed) return { version: state.version };
    const reach = await reachOf(log.sql, recipient.id);
    if (email && isMailed(dependencies, reach)) {
      const aim = { case: id, id: item.id };
      if (!(await claim(log.sql, aim))) return { version: (await readCase(log.sql, id)).version };
      try {
        const failure = failureOf(
          await email.send(await letterMail(dependencies, { state, item, to: reach.addresses })),
        );
        if (failure) throw failure;
      } catch (error) {
        await noteFailure(log.sql, aim, error);
        throw error;
      }
      return await perform(dependencies, {
        case: id,
        task: 'deliver',
        command: 'recordDelivered',
        target: item.letter,
        payload: { recipient: item.recipient, way: 'email' },
      });
    }
    if (!reach.isReachable)
      throw ApplicationFailure.nonRetryable('该收件人没有账号，也没有电子邮箱。', permanent);
    return await recordInApp(dependencies, { case: id, letter: item.letter, recipient: item.recipient });
  };
}

/** What became of a mail as the engine must hear it: whether, and when, to try again. */
function failureOf(sent: Sent): ApplicationFailure | undefined {
  switch (sent.kind) {
    case 'sent':
      return undefined;
    case 'permanent':
      return ApplicationFailure.nonRetryable(sent.reason, permanent);
    case 'limited':
      return ApplicationFailure.create({
        message: sent.reason,
        type: 'Limited',
        nextRetryDelay: sent.waitMs,
      });
    case 'unknown':
      return ApplicationFailure.retryable(`发送结果不明：${sent.reason}`, 'Unknown');
    case 'retryable':
      return ApplicationFailure.retryable(sent.reason, 'Retryable');
    default:
      return assertNever(sent);
  }
}
