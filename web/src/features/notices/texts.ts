/** The words of notices. */

export const texts = {
  title: '通知',
  bell: (unread: number) => (unread === 0 ? '通知，没有未读' : `通知，${unread} 条未读`),
  many: '999+',
  all: '全部',
  unread: '未读',
  filter: '显示哪些通知',
  readAll: '全部标为已读',
  markRead: '标为已读',
  isUnread: '未读',
  goTo: '前往办理',
  look: '查看提案',
  more: '更早的通知',
  emptyUnread: '没有未读通知。有提案需要您办理，或者您参与的提案有了进展，会通知到这里。',
  empty: '还没有通知。有提案需要您办理，或者您参与的提案有了进展，会通知到这里。',
} as const;
