/** All settings of all our processes, read from the environment and checked once, at start. */

import { existsSync } from 'node:fs';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Configuration {
  databaseUrl: string;
  temporal: {
    /** `host:port` of the frontend. */
    address: string;
    namespace: string;
    /** Absent: plain connection. `certificate` and `key` are paths of PEM files (mutual TLS). */
    tls?: { certificate?: string; key?: string };
    apiKey?: string;
  };
  /** Absent: there is no mail server, and no e-mail rows are made. */
  mail?: { url: string; from: string };
  /** Folder of the file store. */
  files: string;
  /** Folder with the licensed fonts of official letters; absent: an open face stands in. */
  fonts?: string;
  /** For links and cookies; without a slash at the end. */
  publicUrl: string;
  /** Whether cookies are `Secure`: only with https. */
  secure: boolean;
  trustedOrigins: string[];
  host: string;
  port: number;
  /** Where the worker answers `/healthz` and `/metrics`; absent: nowhere. */
  workerPort?: number;
  secret: string;
  demonstration: boolean;
  logLevel: LogLevel;
}

/** What begins with BANLI_ is ours alone: an unknown one is a slip of the keyboard. `BANLI_URL` is for `npm run story`. */
const ours = ['BANLI_DATA', 'BANLI_DEMONSTRATION', 'BANLI_SECRET', 'BANLI_URL'];

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, or one Chinese sentence for everything that is wrong. A variable that is empty counts as not set. */
export function readConfiguration(environment: Environment): Configuration | { faults: string[] } {
  const faults: string[] = [];
  const read = reader(environment, faults);
  const port = read.port('PORT', 8700);
  const publicUrl = read.url('PUBLIC_URL', ['http:', 'https:'], `http://localhost:${port ?? 8700}`);
  const workerPort = read.port('WORKER_PORT', undefined);
  const mail = readMail(read, faults);
  const fonts = read.optional('FONTS');
  const configuration: Configuration = {
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    temporal: readTemporal(read, faults),
    ...(mail && { mail }),
    files: read.required('FILES', '文件存放目录'),
    ...(fonts !== undefined && { fonts }),
    publicUrl: publicUrl.replace(/\/+$/, ''),
    secure: publicUrl.startsWith('https:'),
    trustedOrigins: readOrigins(read, faults),
    host: read.optional('HOST') ?? '127.0.0.1',
    port: port ?? 8700,
    ...(workerPort !== undefined && { workerPort }),
    secret: readSecret(read, faults),
    demonstration: read.choice('BANLI_DEMONSTRATION', ['on', 'off'], 'on') === 'on',
    logLevel: read.choice('LOG_LEVEL', logLevels, 'info'),
  };
  for (const name of Object.keys(environment)) {
    if (name.startsWith('BANLI_') && !ours.includes(name)) {
      faults.push(`${name}：没有这个设置，以 BANLI_ 开头的只有 ${ours.join('、')}。`);
    }
  }
  return faults.length > 0 ? { faults } : configuration;
}

export function isFaulty(read: Configuration | { faults: string[] }): read is { faults: string[] } {
  return 'faults' in read;
}

/** The list of faults as it is printed before a process ends with exit code 1. */
export function describeFaults(faults: readonly string[]): string {
  return ['配置有误，无法启动：', ...faults.map((each) => `  - ${each}`)].join('\n');
}

type Reader = ReturnType<typeof reader>;

function reader(environment: Environment, faults: string[]) {
  const optional = (name: string): string | undefined => environment[name] || undefined;
  const required = (name: string, meaning: string): string => {
    const value = optional(name);
    if (value === undefined) faults.push(`${name}：未设置，应为${meaning}。`);
    return value ?? '';
  };
  return {
    optional,
    required,
    url(name: string, protocols: readonly string[], fallback?: string): string {
      const form = protocols.map((each) => `${each}//`).join(' 或 ');
      const value = optional(name) ?? fallback;
      if (value === undefined) return required(name, `以 ${form} 开头的地址`);
      // The value may hold a password and is never repeated.
      if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
        faults.push(`${name}：应为以 ${form} 开头的地址。`);
      }
      return value;
    },
    port(name: string, fallback: number | undefined): number | undefined {
      const text = optional(name);
      if (text === undefined) return fallback;
      const value = Number(text);
      if (/^\d+$/.test(text) && value >= 1 && value <= 65_535) return value;
      faults.push(`${name}：应为 1 至 65535 之间的整数，现为“${text}”。`);
      return undefined;
    },
    choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
      const text = optional(name);
      if (text === undefined) return fallback;
      const found = choices.find((each) => each === text);
      if (found === undefined) faults.push(`${name}：应为 ${choices.join('、')} 之一，现为“${text}”。`);
      return found ?? fallback;
    },
    file(name: string): string | undefined {
      const path = optional(name);
      if (path !== undefined && !existsSync(path)) faults.push(`${name}：文件 ${path} 不存在。`);
      return path;
    },
  };
}

function readTemporal(read: Reader, faults: string[]): Configuration['temporal'] {
  const address = read.required('TEMPORAL_ADDRESS', 'Temporal 服务的“主机:端口”');
  if (address !== '' && !/^[^\s/:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/.test(address)) {
    faults.push(`TEMPORAL_ADDRESS：应为“主机:端口”，现为“${address}”。`);
  }
  const apiKey = read.optional('TEMPORAL_API_KEY');
  const certificate = read.file('TEMPORAL_TLS_CERT');
  const key = read.file('TEMPORAL_TLS_KEY');
  if ((certificate === undefined) !== (key === undefined)) {
    faults.push('TEMPORAL_TLS_CERT 与 TEMPORAL_TLS_KEY：应同时设置。');
  }
  // A key or a certificate is never sent in the clear.
  const needsTls = apiKey !== undefined || certificate !== undefined;
  const tls = read.choice('TEMPORAL_TLS', ['on', 'off'], needsTls ? 'on' : 'off');
  if (needsTls && tls === 'off') faults.push('TEMPORAL_TLS：使用密钥或证书时不能为 off。');
  return {
    address,
    namespace: read.optional('TEMPORAL_NAMESPACE') ?? 'default',
    ...(tls === 'on' && { tls: { ...(certificate && { certificate }), ...(key && { key }) } }),
    ...(apiKey && { apiKey }),
  };
}

function readMail(read: Reader, faults: string[]): Configuration['mail'] {
  if (read.optional('SMTP_URL') === undefined) {
    if (read.optional('MAIL_FROM')) faults.push('MAIL_FROM：已设置，但没有 SMTP_URL，邮件无法发出。');
    return undefined;
  }
  const url = read.url('SMTP_URL', ['smtp:', 'smtps:']);
  const from = read.required('MAIL_FROM', '发件人地址');
  if (from !== '' && !/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from)) {
    faults.push(`MAIL_FROM：应为邮件地址，现为“${from}”。`);
  }
  return { url, from };
}

function readOrigins(read: Reader, faults: string[]): string[] {
  const origins = (read.optional('TRUSTED_ORIGINS') ?? '').split(',').map((each) => each.trim());
  return origins
    .filter((each) => each !== '')
    .map((each) => {
      const origin = /^https?:\/\//.test(each) && URL.canParse(each) ? new URL(each).origin : undefined;
      if (origin === undefined) {
        faults.push(`TRUSTED_ORIGINS：“${each}”应为以 http:// 或 https:// 开头的地址，多个之间用逗号分隔。`);
      }
      return origin ?? each;
    });
}

function readSecret(read: Reader, faults: string[]): string {
  const secret = read.required('BANLI_SECRET', '不少于 32 个字符的随机文字，用于会话签名');
  if (secret !== '' && secret.length < 32) faults.push('BANLI_SECRET：少于 32 个字符。');
  return secret;
}
