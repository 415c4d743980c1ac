/** The words of the supervision desk. */

export const texts = {
  title: '督办',
  tabs: '督办事项',
  overview: '总览',
  cases: '逐件督办',
  decideReturn: '退办申请',
  decideExtension: '延期申请',
  decideWaiver: '不再等候会办意见',
  summary: '在办件数',
  matrix: '各承办单位、各阶段的在办件数',
  unit: '承办单位',
  all: '合计',
  overdue: '超期',
  dueSoon: '临期',
  normal: '正常',
  cell: (unit: string, step: string, light: string, count: number) =>
    `${unit}，${step}，${light} ${count} 件`,
  share: (overdue: number, dueSoon: number, normal: number) =>
    `超期 ${overdue}，临期 ${dueSoon}，正常 ${normal}`,
  comparison: '比较',
  nothing: '这里将出现在办的承办事项，由交办部门交办后进入。',
} as const;
