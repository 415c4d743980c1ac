/** The words of the bar of the demonstration. */

export const texts = {
  bar: '演示',
  now: (time: string) => `演示时间 ${time}`,
  account: (name: string) => `当前账号：${name}`,
  change: '切换账号',
  move: '推进时间',
  day: '1 天',
  week: '1 周',
  nextDue: '到下一个时限',
  moving: '正在推进时间，各件提案逐日走到新的日期，请稍候。',
  moved: (time: string) => `时间已推进到 ${time}。`,
  movedTo: (dueOn: string, time: string) => `${dueOn}的时限已经届满，现在是 ${time}。`,
  waiting: (count: number) => `还有 ${count} 件提案正在走到新的日期。`,
  close: '关闭',
} as const;
