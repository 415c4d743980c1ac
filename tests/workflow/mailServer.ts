/** A real SMTP server whose mood a test can change. */

import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../local/ports.ts';

export interface MailServer {
  url: string;
  /** What was accepted, in order. */
  mails: ParsedMail[];
  /** Every message that came, accepted or not, by its Message-ID. */
  attempts: string[];
  /** What the server answers: by recipient, by the text of the message, or with `hangUp` not at all. */
  mood: {
    recipient?: (address: string) => MailFault | undefined;
    message?: () => MailFault | 'hangUp' | undefined | Promise<undefined>;
  };
  stop(): Promise<void>;
  start(): Promise<void>;
}

interface MailFault {
  code: number;
  text: string;
}

export async function mailServer(): Promise<MailServer> {
  const port = await freePort();
  const mails: ParsedMail[] = [];
  const attempts: string[] = [];
  const mood: MailServer['mood'] = {};
  let server: SMTPServer | undefined;
  const start = async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo(address, _session, done) {
        const fault = mood.recipient?.(address.address);
        done(fault && Object.assign(new Error(fault.text), { responseCode: fault.code }));
      },
      onData(stream, session, done) {
        simpleParser(stream).then(async (mail) => {
          attempts.push(mail.messageId ?? '');
          const fault = await mood.message?.();
          if (fault === 'hangUp') return hangUp(server, session.id);
          if (!fault) mails.push(mail);
          done(fault && Object.assign(new Error(fault.text), { responseCode: fault.code }));
        }, done);
      },
    });
    server.on('error', () => undefined);
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      if (!server) return resolve();
      server.close(() => resolve());
      for (const connection of server.connections) connection.close();
      server = undefined;
    });
  await start();
  return { url: `smtp://127.0.0.1:${port}`, mails, attempts, mood, start, stop };
}

/** As a server that dies after it has taken the message: nobody can tell whether it was sent on. */
function hangUp(server: SMTPServer | undefined, id: string): void {
  for (const connection of server?.connections ?? []) if (connection.id === id) connection.close();
}
