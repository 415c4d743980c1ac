/** The activity that hands an issued letter, or a copy of it, to one recipient. */

import { ApplicationFailure } from '@temporalio/common';
import { type ProposalActivities, permanent } from '../workflows/activities.ts';
import { assertNever } from '../workflows/lifecycle/refusal.ts';
import type { DeliveryWay } from '../workflows/lifecycle/state.ts';
import type { EmailChannel, Sent } from './channels/email.ts';
import { claim, release } from './claims.ts';
import type { Dependencies } from './dependencies.ts';
import { letterMail } from './letterMail.ts';
import { perform } from './perform.ts';
import { type Reach, reachOf } from './reachOf.ts';
import { letterOf, readCase, recipientOf } from './readCase.ts';

/**
 * A proposer is reached by e-mail where there is a mail server and an address, else in the application; a unit in
 * the application. Once sent it is written down; a worker that dies in between sends the same message again, under
 * the same Message-ID.
 */
export function makeDeliver(dependencies: Dependencies): ProposalActivities['deliver'] {
  const { log, email } = dependencies;
  return async ({ case: id, item }) => {
    const aim = { case: id, id: item.id };
    if (!(await claim(log.sql, aim))) return { version: (await readCase(log.sql, id)).version };
    const state = await readCase(log.sql, id);
    const recipient = recipientOf(letterOf(state, item.letter), item.recipient);
    if (recipient.delivered || recipient.failed) return { version: state.version };
    const reach = await reachOf(log.sql, recipient.id);
    const way = await hand(reach);
    return await perform(dependencies, {
      case: id,
      task: 'deliver',
      command: 'recordDelivered',
      target: item.letter,
      payload: { recipient: recipient.id, way },
    });

    async function hand({ isReachable, addresses }: Reach): Promise<DeliveryWay> {
      if (email && addresses.length > 0) {
        await settle(await sendLetter(email, addresses));
        return 'email';
      }
      if (isReachable) return 'inApp';
      return await fail(ApplicationFailure.nonRetryable('该收件人没有账号，也没有电子邮箱。', permanent));
    }

    async function sendLetter(channel: EmailChannel, to: string[]): Promise<Sent> {
      try {
        return await channel.send(await letterMail(dependencies, { state, item, to }));
      } catch (error) {
        return await fail(error);
      }
    }

    async function settle(sent: Sent): Promise<void> {
      switch (sent.kind) {
        case 'sent':
          return;
        case 'permanent':
          return await fail(ApplicationFailure.nonRetryable(sent.reason, permanent));
        case 'limited':
          return await fail(
            ApplicationFailure.create({ message: sent.reason, type: 'Limited', nextRetryDelay: sent.waitMs }),
          );
        case 'unknown':
          return await fail(ApplicationFailure.retryable(`发送结果不明：${sent.reason}`, 'Unknown'));
        case 'retryable':
          return await fail(ApplicationFailure.retryable(sent.reason, 'Retryable'));
        default:
          return assertNever(sent);
      }
    }

    async function fail(error: unknown): Promise<never> {
      await release(log.sql, { ...aim, reason: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  };
}
