import { describe, expect, it } from 'vitest';
import { judgeFailure, messageIdOf } from '../../../activities/channels/email.ts';

const failure = (fields: Record<string, unknown>) => Object.assign(new Error('failed'), fields);

describe('a mail that was not sent', () => {
  it.each([
    ['an unknown mailbox', { responseCode: 550, code: 'EENVELOPE', command: 'RCPT TO' }, 'permanent'],
    ['a message refused for good', { responseCode: 554, code: 'EMESSAGE', command: 'DATA' }, 'permanent'],
    ['an address that is none', { code: 'EENVELOPE', command: 'API' }, 'permanent'],
    ['a busy mailbox', { responseCode: 450, code: 'EENVELOPE', command: 'RCPT TO' }, 'retryable'],
    [
      'a sender refused (ours to mend)',
      { responseCode: 550, code: 'EENVELOPE', command: 'MAIL FROM' },
      'retryable',
    ],
    [
      'a wrong password (ours to mend)',
      { responseCode: 535, code: 'EAUTH', command: 'AUTH PLAIN' },
      'retryable',
    ],
    ['a server that is closing', { responseCode: 421, command: 'MAIL FROM' }, 'retryable'],
    [
      'too many mails',
      { responseCode: 451, response: '451 4.7.1 Rate limit', command: 'RCPT TO' },
      'limited',
    ],
    ['no server', { code: 'ESOCKET', syscall: 'connect', command: 'CONN' }, 'retryable'],
    ['a server that never answers', { code: 'ETIMEDOUT', timeoutType: 'CONNECT_TIMEOUT' }, 'retryable'],
    ['no name for the server', { code: 'EDNS', command: 'CONN' }, 'retryable'],
    ['a connection lost on the way', { code: 'ECONNECTION', command: 'CONN' }, 'unknown'],
    ['silence after the message', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, 'unknown'],
  ])('by %s is judged rightly', (_what, fields, kind) => {
    expect(judgeFailure(failure(fields)).kind).toBe(kind);
  });

  it('tells a fault of the server from one of the message', () => {
    expect(judgeFailure(failure({ code: 'ESOCKET', syscall: 'connect' }))).toMatchObject({ server: true });
    expect(judgeFailure(failure({ responseCode: 450, command: 'RCPT TO' }))).toMatchObject({ server: false });
  });
});

describe('a Message-ID', () => {
  it('is the same for the same thing, differs for another, and bears the sender’s domain', () => {
    const from = '提案办理 <office@banli.example>';
    expect(messageIdOf('letter\n1', from)).toBe(messageIdOf('letter\n1', from));
    expect(messageIdOf('letter\n1', from)).not.toBe(messageIdOf('letter\n2', from));
    expect(messageIdOf('letter\n1', from)).toMatch(/^<[0-9a-f]{40}@banli\.example>$/);
  });
});
