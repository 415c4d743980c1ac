import { describe, expect, it } from 'vitest';
import { describeFaults, isFaulty, readConfiguration } from '../../../db/configuration.ts';

const least = {
  DATABASE_URL: 'postgres://banli:secret@127.0.0.1:5432/banli',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  FILES: 'files',
  BANLI_SECRET: 'x'.repeat(32),
};

function configured(environment: Record<string, string | undefined>) {
  const read = readConfiguration(environment);
  if (isFaulty(read)) throw new Error(describeFaults(read.faults));
  return read;
}

function faultsOf(environment: Record<string, string | undefined>): string[] {
  const read = readConfiguration(environment);
  return isFaulty(read) ? read.faults : [];
}

describe('the configuration', () => {
  it('needs a database, a Temporal, a folder and a secret, and has a default for everything else', () => {
    expect(configured(least)).toEqual({
      databaseUrl: least.DATABASE_URL,
      temporal: { address: '127.0.0.1:7233', namespace: 'default' },
      files: 'files',
      publicUrl: 'http://localhost:8700',
      secure: false,
      trustedOrigins: [],
      host: '127.0.0.1',
      port: 8700,
      secret: least.BANLI_SECRET,
      demonstration: true,
      logLevel: 'info',
    });
  });

  it('names all that is missing at once', () => {
    const faults = faultsOf({ DATABASE_URL: '' });
    for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'FILES', 'BANLI_SECRET']) {
      expect(faults.filter((each) => each.startsWith(`${name}：`))).toHaveLength(1);
    }
    expect(describeFaults(faults)).toMatch(/^配置有误，无法启动：\n {2}- DATABASE_URL/);
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost/banli'],
    ['DATABASE_URL', 'localhost'],
    ['TEMPORAL_ADDRESS', 'http://localhost:7233'],
    ['TEMPORAL_ADDRESS', 'localhost'],
    ['TEMPORAL_TLS', 'yes'],
    ['PORT', '0'],
    ['PORT', '87OO'],
    ['PORT', '65536'],
    ['WORKER_PORT', '-1'],
    ['PUBLIC_URL', 'banli.example'],
    ['TRUSTED_ORIGINS', 'https://a.example,b.example'],
    ['SMTP_URL', 'mail.example:25'],
    ['MAIL_FROM', 'office@example.cn'],
    ['LOG_LEVEL', 'loud'],
    ['BANLI_DEMONSTRATION', 'true'],
    ['BANLI_SECRET', 'short'],
    ['BANLI_DEMO', 'off'],
    ['TEMPORAL_TLS_CERT', '/nowhere/client.pem'],
  ])('says that %s cannot be %s', (name, value) => {
    expect(faultsOf({ ...least, [name]: value }).join('\n')).toContain(name);
  });

  it('never repeats an address that may hold a password', () => {
    expect(faultsOf({ ...least, SMTP_URL: 'imap://me:geheim@mail.example' }).join()).not.toContain('geheim');
  });

  it('sends an API key by TLS only', () => {
    expect(configured({ ...least, TEMPORAL_API_KEY: 'k' }).temporal).toEqual({
      address: '127.0.0.1:7233',
      namespace: 'default',
      tls: {},
      apiKey: 'k',
    });
    expect(faultsOf({ ...least, TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'off' })).toHaveLength(1);
  });

  it('makes cookies secure with https only, and needs a sender where there is a mail server', () => {
    const mail = { SMTP_URL: 'smtp://mail.example:25', MAIL_FROM: '提案办理 <office@example.cn>' };
    expect(configured({ ...least, ...mail, PUBLIC_URL: 'https://banli.example/' })).toMatchObject({
      publicUrl: 'https://banli.example',
      secure: true,
      mail: { url: mail.SMTP_URL, from: mail.MAIL_FROM },
    });
    expect(faultsOf({ ...least, SMTP_URL: mail.SMTP_URL })).toHaveLength(1);
  });
});
