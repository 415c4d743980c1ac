/** The field's words for what a case, an assignment, a clock or a letter is in, for all screens that show them. */

import type { Case } from '../features/acts/api/readCase.ts';

type View = Case['view'];
type Assignment = View['assignments'][number];

export const caseLives: Record<View['life'], string> = {
  submitted: '征求联名',
  inReview: '审查中',
  returnedForRevision: '退回修改',
  filed: '已立案',
  notFiled: '不予立案',
  withdrawn: '已撤案',
  handedOver: '办理中',
  replied: '已办复',
  feedbackOpen: '征询意见',
  rehandling: '重新办理',
  concluded: '已办结',
};

export const assignmentLives: Record<Assignment['life'], string> = {
  assigned: '待签收',
  returnRequested: '退办待答复',
  signedFor: '待确认承办',
  accepted: '已确认承办',
  handling: '办理中',
  inSignOff: '审签中',
  issued: '已发出',
  reassigned: '已改办',
  cancelled: '已取消',
};

export const assignmentRoles: Record<Assignment['role'], string> = {
  sole: '独办',
  lead: '主办',
  coHandler: '会办',
  split: '分办',
};

export const clockKinds: Record<View['clocks'][number]['kind'], string> = {
  coSign: '联名答复',
  signFor: '签收',
  objection: '退办申请',
  firstContact: '联系提案者',
  opinion: '会办意见',
  reply: '答复',
  returnDecision: '退办审批',
  survey: '征询意见反馈',
};

export const letterLives: Record<View['letters'][number]['life'], string> = {
  inSignOff: '审签中',
  sentBack: '已退回修改',
  signedOff: '已签发',
  reviewed: '已审核通过',
  issued: '已发出',
};

export const letterKinds: Record<View['letters'][number]['kind'], string> = {
  reply: '答复函',
  opinion: '会办意见函',
};

export const publicityWords = {
  open: '公开',
  partly: '部分公开',
  notOpen: '不公开',
  onRequest: '依申请公开',
};

export const spanUnits = { workday: '个工作日', day: '日', month: '个月' };

export const awaitedRoles: Record<View['awaited'][number]['who'], string> = {
  proposer: '提案者',
  invited: '受邀联名人',
  clerk: '提案委',
  supervisor: '督查室',
  office: '办公室',
  handler: '承办人',
  leader: '领导',
};

/** 市人社局办公室签收 */
export function awaitedText(awaited: View['awaited'][number], names: Case['names']): string {
  const { who, unit, proposer, what } = awaited;
  const place = unit ? (names.units[unit] ?? '') : proposer ? (names.proposers[proposer] ?? '') : '';
  const role = awaitedRoles[who];
  const whom = proposer && place ? place : place.endsWith(role) ? place : `${place}${role}`;
  return `${whom}${what}`;
}

/** 第 6 步，共 9 步：会办中; one that ended beside the line has no further step. */
export function stepText({ index, of, words, ended }: View['step']): string {
  return ended ? words : `第 ${index} 步，共 ${of} 步：${words}`;
}

/** The steps of the bar, in order. */
export const stepLabels: readonly View['step']['label'][] = [
  '提交',
  '审查',
  '立案',
  '交办',
  '签收',
  '办理',
  '审签',
  '办复',
  '反馈与办结',
];

const digits = '零一二三四五六七八九';

/** 1 to 99 as in 十一届四次会议. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (value < 1 || value > 99) return String(value);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/** 七届三次会议（2026年） */
export function sessionName({
  term,
  session,
  year,
}: {
  term: number;
  session: number;
  year: number;
}): string {
  return `${chineseNumber(term)}届${chineseNumber(session)}次会议（${year}年）`;
}
