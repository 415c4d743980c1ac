/** The words of the surveys. */

export const surveysTexts = {
  title: '征询意见',
  empty: '没有需要征询意见的提案。承办单位答复送达后，这里将出现待征询、征询中和待办结的提案。',
  more: '只列出等待最久的 200 件。',
  groups: {
    toOpen: '待征询',
    open: '征询中',
    closed: '征询结束，待办结',
  },
  notAnswered: '未答复',
  notAnsweredAtAll: '未答复，不算满意',
  answered: '已答复',
  paper: '纸质',
  until: '截止',
  openedOn: '开始',
  closedOn: '结束',
  hidden: '本人承办此件，征询结束前不列出评价。',
  recordPaper: '登记纸质评价',
  silent: (names: readonly string[]) => `尚未答复：${names.join('、')}`,
} as const;
