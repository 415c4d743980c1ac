/** The queues of the desks: how each is called, who comes to it, its one command, and what it says while it is empty. */

import { type Role, roles } from '../actor.ts';
import type { CommandName } from '../commands.ts';

export interface QueueFacts {
  label: string;
  /** The roles of posts in whose home it stands. */
  roles: readonly Role[];
  /** What is done from a row; none where one only reads. */
  command?: CommandName;
  /** Done at once, without a form: nothing need be said, and nothing is lost by a click. */
  immediate?: true;
  /** What will appear here, and from whom. */
  empty: string;
}

/** In the order in which a home shows them. */
export const queues = {
  coSign: {
    label: '待联名',
    roles: ['proposer'],
    command: 'coSign',
    immediate: true,
    empty: '这里将出现邀请您联名的提案，由第一提案人提交时送来。',
  },
  revise: {
    label: '待修改',
    roles: ['proposer'],
    command: 'revise',
    empty: '这里将出现退请您修改的提案，由提案委审查后送来。',
  },
  rate: {
    label: '待评价',
    roles: ['proposer'],
    command: 'rate',
    empty: '这里将出现请您评价的答复，由提案委征询意见时送来。',
  },
  review: {
    label: '待审查',
    roles: ['clerk'],
    command: 'file',
    empty: '这里将出现待审查立案的提案，由提案者提交后送来。',
  },
  handOver: {
    label: '待交办',
    roles: ['supervisor', 'clerk'],
    command: 'handOver',
    empty: '这里将出现已经立案、尚未交办的提案，由提案委立案后送来。',
  },
  decideReturn: {
    label: '待批退回',
    roles: ['supervisor'],
    command: 'decideReturn',
    empty: '这里将出现申请退回的提案，由承办单位送来。',
  },
  decideExtension: {
    label: '待批延期',
    roles: ['supervisor'],
    command: 'decideExtension',
    empty: '这里将出现申请延期的提案，由承办单位送来。',
  },
  decideWaiver: {
    label: '待批豁免',
    roles: ['supervisor'],
    command: 'decideWaiver',
    empty: '这里将出现申请不再等候会办意见的提案，由主办单位送来。',
  },
  reviewReply: {
    label: '待审核答复',
    roles: ['supervisor'],
    command: 'reviewReply',
    empty: '这里将出现已经签发、待审核的答复，由承办单位送来。',
  },
  signFor: {
    label: '待签收',
    roles: ['office'],
    command: 'signFor',
    immediate: true,
    empty: '这里将出现交给本单位办理的提案，由交办部门送来。',
  },
  accept: {
    label: '待受理',
    roles: ['office'],
    command: 'accept',
    empty: '这里将出现已经签收、待确认承办或者申请退回的提案，由本单位签收后进入。',
  },
  urged: {
    label: '催办待复',
    roles: ['office', 'handler'],
    command: 'reportProgress',
    empty: '这里将出现催办，由督查室、提案委或者主办单位送来。',
  },
  handle: {
    label: '待办',
    roles: ['office', 'handler'],
    command: 'submitDraft',
    empty: '这里将出现由本单位答复的提案，由办公室确认承办后进入。',
  },
  opinion: {
    label: '待提交会办意见',
    roles: ['office', 'handler'],
    command: 'submitDraft',
    empty: '这里将出现由本单位会办的提案，由办公室确认承办后进入。',
  },
  awaitOpinion: {
    label: '待收会办意见',
    roles: ['office'],
    command: 'remind',
    empty: '这里将出现尚未送来会办意见的会办单位，交办后进入。',
  },
  signOff: {
    label: '待审签',
    roles: ['leader', 'office'],
    command: 'signOff',
    immediate: true,
    empty: '这里将出现待您审签的文稿，由承办人送来。',
  },
  issue: {
    label: '待发文',
    roles: ['office'],
    command: 'issueReply',
    empty: '这里将出现已经签发、待印发的文稿，由单位领导签署后送来。',
  },
  recordDelivery: {
    label: '待登记送达',
    roles: ['office'],
    command: 'recordDelivery',
    empty: '这里将出现须由本单位送达并登记的文稿，系统未能送达时进入。',
  },
  feedback: {
    label: '待委员反馈',
    roles: ['clerk'],
    command: 'recordPaperRating',
    empty: '这里将出现等待提案者评价的提案，由承办单位发出答复后进入。',
  },
  conclude: {
    label: '待办结',
    roles: ['clerk'],
    command: 'conclude',
    immediate: true,
    empty: '这里将出现可以办结的提案，由提案者反馈意见后进入。',
  },
  copied: {
    label: '抄送我的',
    roles: ['office', 'clerk', 'supervisor'],
    empty: '这里将出现抄送本单位的答复，由承办单位发文时送来。',
  },
  supervised: {
    label: '我督办的',
    roles: ['supervisor', 'observer'],
    command: 'urge',
    empty: '这里将出现由您督办、尚未办结的提案，交办后进入。',
  },
  followed: {
    label: '我关注的',
    roles,
    empty: '这里将出现您关注的提案，在提案页面点“关注”后进入。',
  },
  done: {
    label: '已办',
    roles: ['proposer', 'clerk', 'director', 'supervisor', 'office', 'handler', 'leader', 'observer'],
    empty: '这里将出现您办理过的提案，最近办理的在前。',
  },
} as const satisfies Record<string, QueueFacts>;

export type QueueName = keyof typeof queues;

/** What stands in a queue because somebody is awaited; the other two are each person's own. */
export type DutyQueue = Exclude<QueueName, 'followed' | 'done'>;
