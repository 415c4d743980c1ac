/** The words of doing one act on many cases. Those of the acts themselves are the feature's of acts. */

import type { BatchCommand } from '../../../../api/contract/batches.ts';

export const labels: Record<BatchCommand, string> = {
  file: '立案',
  handOver: '交办',
  signFor: '签收',
  accept: '确认承办',
  assignHandler: '明确承办人',
  signOff: '审签',
  urge: '催办',
  remind: '提醒会办单位',
  openSurvey: '发放征询意见表',
  closeSurvey: '结束征询意见',
  conclude: '办结',
};

export const texts = {
  title: '批量办理',
  preview: (label: string) => `批量${label}：请先核对`,
  trying: '正在逐件预演……',
  summary: (possible: number, refused: number) =>
    refused === 0 ? `${possible} 件均可办理。` : `可以办理 ${possible} 件，不能办理 ${refused} 件。`,
  none: '所选各件目前都不能办理，原因见下表。',
  held: '只办理可以办理的各件，其余保持不变。确认后由系统逐件办理，离开本页也不会中断。',
  confirm: (label: string, count: number) => `确认${label} ${count} 件`,
  cancel: '取消',
  close: '关闭',
  again: '重新预演',
  number: '编号',
  subject: '案由',
  what: '能否办理',
  outcome: '结果',
  possible: '可以办理',
  impossible: '不能办理',
  unnamed: '无法显示的提案',
  waiting: '等待办理',
  done: '已办理',
  refused: '未能办理',
  progress: (done: number, refused: number, total: number) =>
    `共 ${total} 件，已办理 ${done} 件，未能办理 ${refused} 件。`,
  finished: '全部处理完毕。',
  running: '正在逐件办理，离开本页也不会中断，随时可以回来查看。',
  away: (time: string) =>
    `后台办理自 ${time} 起中断。清单已经存好，尚未办理的各件待其恢复后自动继续，不需要重新提交。`,
  bookmark: '本页地址可以保存，稍后再看。',
  open: '在单独的页面查看',
  kept: '清单没有丢失，可以直接再次确认，不会重复办理。',
} as const;
