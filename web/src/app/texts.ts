/** The words of the frame. */

export const texts = {
  name: '办理',
  subtitle: '政协提案办理',
  skip: '跳到正文',
  navigation: '主导航',
  noPage: '没有这个页面，或者您不能查看它。',
  again: '重新载入',
  toHome: '回到首页',
  loading: '正在载入……',
  code: '代码',
  menu: '菜单',
  links: {
    home: '待办',
    proposals: '提案',
    mine: '我的提案',
    register: '登记',
    review: '审查',
    surveys: '征询意见',
    handover: '交办',
    supervision: '督办',
    staff: '本单位人员',
    administration: '管理',
  },
} as const;
