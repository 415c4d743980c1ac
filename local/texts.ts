/** What the person who starts Banli reads. */
import type { Holder } from './data.ts';

export interface Ready {
  address: string;
  /** The data folder. */
  data: string;
  /** Which database and which Temporal are in use. */
  database: string;
  engine: string;
  /** As the preparation wrote them; may be empty. */
  accounts: string;
}

const china = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

export function heldBy(root: string, holder: Holder): string {
  const since = china.format(new Date(holder.startedAt));
  return (
    `数据目录 ${root} 正由进程 ${holder.pid} 使用（${since}启动，端口 ${holder.port}）。` +
    '请先停止该进程，或以 BANLI_DATA 指定另一个目录。'
  );
}

export function portTaken(port: number): string {
  return `端口 ${port} 已被占用。请停止占用该端口的程序，或以 PORT 指定另一个端口，例如：PORT=${port === 65_535 ? 8700 : port + 1} npm start`;
}

export function wrongPort(text: string): string {
  return `PORT 应为 1 至 65535 之间的整数，现为“${text}”。`;
}

export function readyText(ready: Ready): string {
  return [
    '',
    '办理已就绪，请用浏览器打开下面的地址。',
    '',
    `  地址      ${ready.address}`,
    `  数据      ${ready.data}`,
    `  数据库    ${ready.database}`,
    `  Temporal  ${ready.engine}`,
    ...(ready.accounts === ''
      ? []
      : ['', '  账户', ...ready.accounts.split('\n').map((line) => `    ${line}`)]),
    '',
    '按 Ctrl-C 停止。',
  ].join('\n');
}
