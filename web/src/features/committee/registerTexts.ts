/** The words of registering for others. */

import { chineseNumber } from '../../lib/caseWords.ts';

export const registerTexts = {
  title: '登记',
  kinds: { submit: '代提案者登记', receive: '登记上级交办提案' },
  kindsLabel: '登记什么',
  hint: '按回车到下一栏，Ctrl+回车登记。登记之后留在本页，可以接着登记下一件。',
  post: '以哪个身份',
  session: '届次',
  sessionOf: ({ term, session, year }: { term: number; session: number; year: number }) =>
    `${chineseNumber(term)}届${chineseNumber(session)}次会议（${year}年）`,
  proposer: '提案者',
  coSigners: '联名人',
  coSignersHint: '将请他们各自确认联名。',
  subject: '案由',
  body: '正文',
  demands: '建议事项',
  demandsHint: '每行一项；不分项时可以不填。',
  publicity: '公开意愿',
  publicityReason: '不公开或者部分公开的理由',
  suggestedUnits: '建议承办单位',
  betweenSession: '闭会期间提案',
  level: '上级政协',
  levels: { national: '全国', provincial: '省级', municipal: '市级' },
  committee: '上级政协名称',
  term: '届',
  sessionNumber: '次',
  number: '上级提案编号',
  dueOn: '上级要求的办结日期',
  outsideLead: '主办单位（不在本系统的）',
  send: '登记（Ctrl+回车）',
  done: (number: string) => `已登记 ${number}`,
  open: '查看',
  kept: '已填写的内容仍保留在本页。',
  missing: (label: string) => `请填写${label}。`,
} as const;
