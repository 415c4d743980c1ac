/** E-mail: one message sent once. What became of it is a value; trying again is the caller's. */

import { createTransport } from 'nodemailer';
import { sha256 } from '../../db/ids.ts';

export interface EmailMessage {
  /** What this message is, the same at every attempt: its Message-ID is made from it. */
  identity: string;
  to: string[];
  subject: string;
  text: string;
  attachments?: { filename: string; content: Uint8Array; contentType: string }[];
}

export type Sent =
  | { kind: 'sent' }
  /** Not sent, but it may go another time. `server`: no other message would go either. */
  | { kind: 'retryable'; reason: string; server: boolean }
  /** It may have been sent: the connection was lost before the server answered. */
  | { kind: 'unknown'; reason: string }
  /** The server wants fewer messages. */
  | { kind: 'limited'; reason: string; waitMs: number }
  /** This message to this recipient will never go. */
  | { kind: 'permanent'; reason: string };

export interface EmailChannel {
  send(message: EmailMessage): Promise<Sent>;
  close(): void;
}

const second = 1000;
/** Nobody tells us how long; this is what mail servers usually ask for. */
const limitedWaitMs = 300 * second;

/** `url` is that of the SMTP server, `from` the sender, whose domain names our messages. */
export function makeEmailChannel({ url, from }: { url: string; from: string }): EmailChannel {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // Trying again is ours to decide, after the attempt was written down.
    maxRequeues: 0,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 30 * second,
    // What we attach is in memory: nothing in a message may make us read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      const { to, subject, text, attachments } = message;
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId: messageIdOf(message.identity, from),
          ...(attachments && {
            attachments: attachments.map((each) => ({ ...each, content: Buffer.from(each.content) })),
          }),
        });
        return { kind: 'sent' };
      } catch (error) {
        return judgeFailure(error);
      }
    },
    close: () => transport.close(),
  };
}

/** The same identity gives the same Message-ID, so that a receiving server can drop a double. */
export function messageIdOf(identity: string, from: string): string {
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'banli.invalid';
  return `<${sha256(identity).slice(0, 40)}@${domain}>`;
}

interface Failure {
  code?: unknown;
  command?: unknown;
  responseCode?: unknown;
  response?: unknown;
  syscall?: unknown;
  timeoutType?: unknown;
}

/** Tells the kinds of failure apart by what the server said, or by how far we came. */
export function judgeFailure(error: unknown): Sent {
  const failure: Failure = typeof error === 'object' && error !== null ? error : {};
  const reason = error instanceof Error ? error.message : String(error);
  const { responseCode, response, code, command } = failure;
  if (typeof responseCode === 'number') {
    const said = typeof response === 'string' ? response : reason;
    // Only what was said about this message or its recipient is about them; the rest is about us.
    const isAboutMessage = command !== 'CONN' && command !== 'MAIL FROM' && code !== 'EAUTH';
    if (responseCode >= 500 && isAboutMessage) return { kind: 'permanent', reason };
    if (responseCode < 500 && /rate|too many|too fast|limit|throttl|4\.7\.\d/i.test(said)) {
      return { kind: 'limited', reason, waitMs: limitedWaitMs };
    }
    return { kind: 'retryable', reason, server: !isAboutMessage || responseCode === 421 };
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'permanent', reason };
  if (code === 'EAUTH' || code === 'ETLS' || code === 'EDNS' || code === 'ECONFIG') {
    return { kind: 'retryable', reason, server: true };
  }
  const isUnconnected =
    failure.syscall === 'connect' ||
    failure.timeoutType === 'CONNECT_TIMEOUT' ||
    failure.timeoutType === 'GREETING_TIMEOUT';
  return isUnconnected ? { kind: 'retryable', reason, server: true } : { kind: 'unknown', reason };
}
