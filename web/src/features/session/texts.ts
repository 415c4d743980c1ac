/** The words of logging in and out. */

export const texts = {
  title: '登录',
  welcome: '政协提案办理',
  username: '用户名',
  password: '密码',
  signIn: '登录',
  failed: '登录没有成功',
  demonstration: '演示账号',
  demonstrationHint: '这是演示系统，选择一个账号即可进入。',
  byPassword: '用其他账号登录',
  signOut: '退出登录',
  account: '本人账号',
  posts: '任职',
} as const;
