/** The activity of the courier: one batch of queued mails, one after the other, within what the server allows. */

import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity';
import type { CourierActivities, MailSent } from '../workflows/activities.ts';
import { laterOf } from '../workflows/lifecycle/dates/localDate.ts';
import { assertNever } from '../workflows/lifecycle/refusal.ts';
import type { Sent } from './channels/email.ts';
import type { Dependencies } from './dependencies.ts';
import { claimMail, later, markFailed, markRetry, markSent, nextMailAt, putBack } from './mailQueue.ts';
import { type NoticeMail, noticeMails } from './noticeMail.ts';

const batch = 20;
/** A server that does not answer is left alone this long, whoever else waits. */
const serverWaitMs = 30_000;

export function makeSendMail({ log, email, publicUrl, logger }: Dependencies): CourierActivities['sendMail'] {
  const { sql } = log;
  return async ({ at }) => {
    // Without a mail server the rows wait for one.
    if (!email) return { more: false, paused: false };
    const now = laterOf(new Date().toISOString(), at);
    const claimed = await claimMail(sql, { now, limit: batch });
    const mails = await noticeMails(log, claimed, publicUrl);
    for (const [index, each] of mails.entries()) {
      heartbeat();
      const waitMs = cancellationSignal().aborted ? 0 : await sendOne(each, now);
      if (waitMs === undefined) continue;
      const until = later(now, waitMs);
      await putBack(
        sql,
        mails.slice(index + (waitMs === 0 ? 0 : 1)).map(({ mail }) => mail),
        until,
      );
      return await answer({ more: false, paused: true, until });
    }
    return await answer({ more: claimed.length === batch, paused: false });
  };

  /** The milliseconds for which no further mail must be sent, if the server wants that. */
  async function sendOne({ mail, message }: NoticeMail, now: string): Promise<number | undefined> {
    if (!message || !email) {
      await markFailed(sql, mail, '没有电子邮箱，或者没有此类通知的文字。');
      return undefined;
    }
    const sent = await email.send(message);
    if (sent.kind !== 'sent') {
      logger.warn(
        { notice: mail.id, attempt: mail.attempt, workflow: activityInfo().workflowExecution, sent },
        'A mail was not sent',
      );
    }
    await settle(mail, sent, now);
    if (sent.kind === 'limited') return sent.waitMs;
    return sent.kind === 'retryable' && sent.server ? serverWaitMs : undefined;
  }

  async function settle(mail: NoticeMail['mail'], sent: Sent, now: string): Promise<void> {
    switch (sent.kind) {
      case 'sent':
        return await markSent(sql, mail);
      case 'permanent':
        return await markFailed(sql, mail, sent.reason);
      case 'retryable':
        return await markRetry(sql, mail, { now, reason: sent.reason, unknown: false });
      case 'unknown':
        return await markRetry(sql, mail, { now, reason: `发送结果不明：${sent.reason}`, unknown: true });
      case 'limited':
        return await putBack(sql, [mail], later(now, sent.waitMs));
      default:
        return assertNever(sent);
    }
  }

  async function answer({
    until,
    ...said
  }: Omit<MailSent, 'nextAt'> & { until?: string }): Promise<MailSent> {
    const next = await nextMailAt(sql);
    return { ...said, ...(next && { nextAt: until ? laterOf(next, until) : next }) };
  }
}
