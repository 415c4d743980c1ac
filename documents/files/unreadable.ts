/** Why a file cannot be read: a plain sentence for whoever sent it, never a fault of ours. */

export type UnreadableCode =
  | 'empty'
  | 'kind'
  | 'encrypted'
  | 'broken'
  | 'tooLarge'
  | 'tooLong'
  | 'noText'
  | 'noConverter';

const sentences: Record<UnreadableCode, string> = {
  empty: '文件是空的。',
  kind: '不能读取这种文件，或者文件内容与扩展名不符。可以读取：txt、docx、pdf，以及装有转换程序时的 doc。',
  encrypted: '文件设有密码，不能读取。请去掉密码后再试。',
  broken: '文件已损坏，或者不完整，不能读取。',
  tooLarge: '文件展开后过大，不能读取。',
  tooLong: '文件读取时间过长，已经停止。',
  noText: '文件里没有可以读取的文字，可能是扫描件。',
  noConverter: '本机没有装转换程序（LibreOffice 或者 antiword），不能读取 doc 文件。请另存为 docx 后再试。',
};

export class Unreadable extends Error {
  readonly code: UnreadableCode;
  constructor(code: UnreadableCode) {
    super(sentences[code]);
    this.code = code;
  }
}

/** Across a thread or a process only the code travels. */
export function isUnreadableCode(value: unknown): value is UnreadableCode {
  return typeof value === 'string' && Object.hasOwn(sentences, value);
}
